package org.alkimos.platform.progress;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.platform.web.CursorPage;

/**
 * Pages of lists that are short by nature, such as the meetings of one pod, in the order
 * of the list.
 */
public final class Slices {

	private Slices() {
	}

	public static <T> CursorPage<T> of(List<T> all, Function<T, TypedId> idOf, @Nullable String cursor,
			@Nullable Integer limit) {
		return CursorPage.of(cursor, limit, (after, size) -> {
			int start = after.map((id) -> after(all, idOf, id)).orElse(0);
			return all.stream().skip(start).limit(size).toList();
		}, idOf);
	}

	private static <T> int after(List<T> all, Function<T, TypedId> idOf, java.util.UUID id) {
		for (int place = 0; place < all.size(); place++) {
			if (idOf.apply(all.get(place)).value().equals(id)) {
				return place + 1;
			}
		}
		return all.size();
	}

}
