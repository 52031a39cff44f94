package org.alkimos.platform.isolation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Everyone who could ask: the roles of an institution and the two parts in a pod. */
public enum Seat {

	MANAGER, EVALUATOR, ADMINISTRATOR, OPERATOR, MENTOR, MENTEE, OUTSIDER;

	/** Reads one cell: a seat, or "all". */
	static Set<Seat> named(String name) {
		return name.equals("all") ? EnumSet.allOf(Seat.class) : EnumSet.of(valueOf(name.toUpperCase(Locale.ROOT)));
	}

}
