package org.alkimos.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * One page of a list.
 *
 * @param items items, up to the limit
 * @param next cursor of the next page, or null on the last
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {

	private static final int DEFAULT_LIMIT = 50;

	private static final int MAX_LIMIT = 200;

	/**
	 * Reads one item more than requested, to detect whether more follow.
	 * @param cursor ID of the last item of the previous page, or null
	 * @param limit number of items, 1 to 200; null for 50
	 * @param read reads this many items after the given ID, ordered by ID
	 * @param idOf ID by which items are ordered
	 */
	public static <T> CursorPage<T> of(@Nullable String cursor, @Nullable Integer limit,
			BiFunction<Optional<UUID>, Integer, List<T>> read, Function<T, TypedId> idOf) {
		int size = sizeOf(limit);
		List<T> found = read.apply(idIn(cursor), size + 1);
		if (found.size() <= size) {
			return new CursorPage<>(List.copyOf(found), null);
		}
		List<T> items = List.copyOf(found.subList(0, size));
		return new CursorPage<>(items, idOf.apply(items.getLast()).value().toString());
	}

	/** Returns this page with each item mapped. */
	public <R> CursorPage<R> map(Function<? super T, ? extends R> view) {
		return new CursorPage<>(this.items.stream().<R>map(view).toList(), this.next);
	}

	private static int sizeOf(@Nullable Integer limit) {
		if (limit == null) {
			return DEFAULT_LIMIT;
		}
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new InvalidInput(WebProblem.INVALID_LIMIT, "limit", "Specify a limit from 1 to " + MAX_LIMIT + ".");
		}
		return limit;
	}

	private static Optional<UUID> idIn(@Nullable String cursor) {
		try {
			return Optional.ofNullable(cursor).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(WebProblem.INVALID_CURSOR, "cursor",
					"Use the cursor from the previous page exactly as returned.");
		}
	}

}
