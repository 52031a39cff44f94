package org.alkimos.evaluation.assessment;

import java.util.EnumSet;
import java.util.Set;

/**
 * A respondent's consents for one form.
 *
 * @param evaluation use in the evaluation of the program
 * @param research use in published research
 */
public record Consents(boolean evaluation, boolean research) {

	/** Uses consented to here, but no longer in the later consents. */
	public Set<Purpose> withdrawn(Consents later) {
		Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
		if (this.evaluation && !later.evaluation()) {
			purposes.add(Purpose.EVALUATION);
		}
		if (this.research && !later.research()) {
			purposes.add(Purpose.RESEARCH);
		}
		return purposes;
	}

}
