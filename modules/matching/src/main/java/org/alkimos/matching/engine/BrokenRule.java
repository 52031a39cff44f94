package org.alkimos.matching.engine;

import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A hard rule that a pod would break.
 *
 * @param between the people it is about; never says who asked for it
 */
public record BrokenRule(MatchRule rule, List<PersonId> between) {

	public BrokenRule {
		between = List.copyOf(between);
	}

}
