package org.alkimos.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

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
		Optional<UUID> after = parsed(cursor, UUID::fromString);
		return page(limit, (size) -> read.apply(after, size), (item) -> idOf.apply(item).value().toString());
	}

	/**
	 * Like {@link #of}, for items that are ordered by a number. The next page follows
	 * also when the last item of this one is gone.
	 * @param read reads this many items after the given number, 0 for the first page
	 */
	public static <T> CursorPage<T> byNumber(@Nullable String cursor, @Nullable Integer limit,
			BiFunction<Long, Integer, List<T>> read, ToLongFunction<T> numberOf) {
		long after = parsed(cursor, Long::parseLong).orElse(0L);
		return page(limit, (size) -> read.apply(after, size), (item) -> Long.toString(numberOf.applyAsLong(item)));
	}

	private static <T> CursorPage<T> page(@Nullable Integer limit, IntFunction<List<T>> read,
			Function<T, String> cursorOf) {
		int size = sizeOf(limit);
		List<T> found = read.apply(size + 1);
		if (found.size() <= size) {
			return new CursorPage<>(List.copyOf(found), null);
		}
		List<T> items = List.copyOf(found.subList(0, size));
		return new CursorPage<>(items, cursorOf.apply(items.getLast()));
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

	private static <C> Optional<C> parsed(@Nullable String cursor, Function<String, C> parse) {
		try {
			return Optional.ofNullable(cursor).map(parse);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(WebProblem.INVALID_CURSOR, "cursor",
					"Use the cursor from the previous page exactly as returned.");
		}
	}

}
