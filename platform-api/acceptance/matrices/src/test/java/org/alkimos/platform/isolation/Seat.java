package org.alkimos.platform.isolation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.platform.testing.Endpoint;

/**
 * Everyone who could ask: the roles of an institution, the two parts in a pod, and an API
 * client with one right each.
 */
public enum Seat {

	MANAGER, EVALUATOR, ADMINISTRATOR, OPERATOR, MENTOR, MENTEE, OUTSIDER,

	READ_ROSTER, WRITE_ROSTER, RUN_MATCHING, READ_PROGRESS, PULL_RESULTS;

	static final Set<Seat> PEOPLE = EnumSet.range(MANAGER, OUTSIDER);

	static final Set<Seat> MACHINES = EnumSet.complementOf(EnumSet.range(MANAGER, OUTSIDER));

	/** Reads one cell: a seat, or "all". */
	static Set<Seat> named(String name) {
		return name.equals("all") ? EnumSet.allOf(Seat.class)
				: EnumSet.of(valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
	}

	/** Tokens of API clients are read below /api only. */
	static Set<Seat> asking(Endpoint endpoint) {
		return endpoint.api() ? EnumSet.allOf(Seat.class) : PEOPLE;
	}

	MachineRight right() {
		return MachineRight.valueOf(name());
	}

	/** As it stands in the matrix. */
	String cell() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
