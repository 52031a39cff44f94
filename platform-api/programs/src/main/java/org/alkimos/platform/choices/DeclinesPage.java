package org.alkimos.platform.choices;

import java.time.ZoneId;
import java.util.List;

import org.alkimos.platform.ui.Placed;
import org.alkimos.programs.CohortView;

/** Which mentors declined which mentees, and why. */
public record DeclinesPage(CohortView cohort, List<DeclineReader.Line> lines) implements Placed {

	@Override
	public String place() {
		return ChoicePaths.people(this.cohort.cohort());
	}

	public String title() {
		return this.cohort.programName() + " · " + this.cohort.name();
	}

	public ZoneId zone() {
		return this.cohort.timeZone();
	}

}
