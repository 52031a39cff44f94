package org.alkimos.platform.hostile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.isolation.Seat;
import org.alkimos.platform.isolation.World;
import org.alkimos.platform.testing.Acting;

/**
 * Everyone who could ask: the seats of the isolation matrix, an operator of the whole
 * platform, and nobody.
 */
record Seats(Map<String, Optional<Actor>> actors) {

	static final String PLATFORM = "platform";

	static final String NOBODY = "nobody";

	static Seats of(World world) {
		Map<String, Optional<Actor>> actors = new LinkedHashMap<>();
		for (Seat seat : Seat.values()) {
			actors.put(seat.name().toLowerCase(Locale.ROOT), Optional.of(world.actor(seat)));
		}
		actors.put(PLATFORM, Optional.of(Acting.as(PlatformTenant.ID, Role.PLATFORM_OPERATOR)));
		actors.put(NOBODY, Optional.empty());
		return new Seats(actors);
	}

	/** Puts who asks into the headers. */
	void sign(String seat, Map<String, String> headers) {
		this.actors.getOrDefault(seat, Optional.empty())
			.ifPresent((actor) -> headers.put(Acting.HEADER, Acting.write(actor)));
	}

}
