package org.alkimos.programs;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * Who may know all programs and cohorts: managers, evaluators, and API clients with any
 * right.
 */
final class Readers {

	private Readers() {
	}

	static boolean include(Actor actor) {
		return actor.isMachine() || actor.may(Role.PROGRAM_MANAGER, Role.EVALUATOR);
	}

	static void require(Actor actor) {
		if (!actor.isMachine()) {
			actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		}
	}

}
