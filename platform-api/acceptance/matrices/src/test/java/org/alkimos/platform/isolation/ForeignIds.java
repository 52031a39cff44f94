package org.alkimos.platform.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.ApiClient;

/** People of one institution ask for what belongs to another, whose texts are marked. */
record ForeignIds(ApiClient api, World canary, World other) {

	static ForeignIds between(ApiClient api) {
		return new ForeignIds(api, World.build(api, "Canary"), World.build(api, "Other"));
	}

	/**
	 * What tells a foreign id from an unknown one at this endpoint, if anything does: all
	 * ids at once and, for who may ask there, each beside others that are their own.
	 */
	Optional<String> leak(MatrixRow row, Seat seat) {
		Map<String, String> foreign = this.canary.ids();
		Optional<String> leak = leak(row, seat, foreign, unknown(foreign));
		List<String> names = row.ids().stream().filter((name) -> World.isId(foreign.getOrDefault(name, ""))).toList();
		if (leak.isPresent() || names.size() < 2 || !row.allowed().contains(seat)) {
			return leak;
		}
		return names.stream()
			.flatMap((name) -> leak(row, seat, ownBut(name, foreign), ownBut(name, unknown(foreign))).stream())
			.findFirst();
	}

	private Optional<String> leak(MatrixRow row, Seat seat, Map<String, String> foreign, Map<String, String> unknown) {
		Actor stranger = this.other.actor(seat);
		Answer toForeign = Answer.to(this.api, row, stranger, foreign);
		if (toForeign.tells(this.canary.mark()) || toForeign.status() >= 500) {
			return Optional.of("%s as %s: %s".formatted(row.endpoint(), seat, toForeign));
		}
		if (row.ids().isEmpty()) {
			return Optional.empty();
		}
		Answer toUnknown = Answer.to(this.api, row, stranger, unknown);
		return toForeign.equals(toUnknown) ? Optional.empty()
				: Optional.of("%s as %s: %s, unknown: %s".formatted(row.endpoint(), seat, toForeign, toUnknown));
	}

	/** The stranger's own ids, and one of these. */
	private Map<String, String> ownBut(String name, Map<String, String> others) {
		Map<String, String> ids = new HashMap<>(this.other.ids());
		ids.put(name, others.getOrDefault(name, ""));
		return ids;
	}

	private static Map<String, String> unknown(Map<String, String> ids) {
		return ids.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (id) -> World.unknown(id.getValue())));
	}

}
