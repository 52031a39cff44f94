package org.alkimos.matching.engine;

import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A hard rule that a pod violates.
 *
 * @param between the people involved; never reveals who asked for it
 */
public record BrokenRule(MatchRule rule, List<PersonId> between) {

	public BrokenRule {
		between = List.copyOf(between);
	}

}
