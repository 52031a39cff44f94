package org.alkimos.platform.isolation;

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

	/** What tells a foreign id from an unknown one at this endpoint, if anything does. */
	Optional<String> leak(MatrixRow row, Seat seat) {
		Map<String, String> foreign = this.canary.ids();
		Actor stranger = this.other.actor(seat);
		Answer toForeign = Answer.to(this.api, row, stranger, foreign);
		if (toForeign.tells(this.canary.mark()) || toForeign.status() >= 500) {
			return Optional.of("%s as %s: %s".formatted(row.endpoint(), seat, toForeign));
		}
		if (row.endpoint().variables().isEmpty()) {
			return Optional.empty();
		}
		Answer toUnknown = Answer.to(this.api, row, stranger, unknown(foreign));
		return toForeign.equals(toUnknown) ? Optional.empty()
				: Optional.of("%s as %s: %s, unknown: %s".formatted(row.endpoint(), seat, toForeign, toUnknown));
	}

	private static Map<String, String> unknown(Map<String, String> ids) {
		return ids.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (id) -> World.unknown(id.getValue())));
	}

}
