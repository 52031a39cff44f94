package org.alkimos.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.TypedId;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next cursor of the page after this one; null on the last
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {

	private static final int DEFAULT_LIMIT = 50;

	private static final int MAX_LIMIT = 200;

	/**
	 * Reads one item more than asked for, to know whether more follow.
	 * @param cursor id of the last item of the page before, or null
	 * @param limit items wanted, 1 to 200; null for 50
	 * @param read takes the id to start after and the number of items to read, in the
	 * order of ids
	 * @param idOf the id that orders the items
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

	/** The same page with each item shown another way. */
	public <R> CursorPage<R> map(Function<? super T, ? extends R> view) {
		return new CursorPage<>(this.items.stream().<R>map(view).toList(), this.next);
	}

	private static int sizeOf(@Nullable Integer limit) {
		if (limit == null) {
			return DEFAULT_LIMIT;
		}
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new InvalidInput("limit", "Ask for 1 to " + MAX_LIMIT + " items.");
		}
		return limit;
	}

	private static Optional<UUID> idIn(@Nullable String cursor) {
		try {
			return Optional.ofNullable(cursor).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput("cursor", "Use the cursor from the previous page exactly as returned.");
		}
	}

}
