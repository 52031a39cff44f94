package org.alkimos.platform.programs.roster;

import java.util.List;

import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.roster.Roster;
import org.alkimos.programs.roster.RosterFile;
import org.alkimos.programs.roster.RosterPreview;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.roster.RowError;
import org.alkimos.programs.roster.RowNote;

/** Preview of an uploaded roster; nothing is saved yet. */
public record PreviewPage(CohortView cohort, RosterPreview preview) implements Placed {

	private static final int SHOWN = 200;

	@Override
	public String place() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	private Roster roster() {
		return this.preview.roster();
	}

	public int mentees() {
		return roster().ready(RosterFile.MENTEES);
	}

	public int mentors() {
		return roster().ready(RosterFile.MENTORS);
	}

	public int ready() {
		return roster().ready().size();
	}

	public int faulty() {
		return roster().faultyRows();
	}

	public List<RowError> errors() {
		return roster().errors().stream().limit(SHOWN).toList();
	}

	public int moreErrors() {
		return Math.max(0, roster().errors().size() - SHOWN);
	}

	public List<RowNote> notes() {
		return roster().notes().stream().limit(SHOWN).toList();
	}

	public int moreNotes() {
		return Math.max(0, roster().notes().size() - SHOWN);
	}

	public List<RosterRow> rows() {
		return roster().ready().stream().limit(SHOWN).toList();
	}

	public int moreRows() {
		return Math.max(0, ready() - SHOWN);
	}

	public String row(int number) {
		return (number == 0) ? "Whole file" : Integer.toString(number);
	}

	/** Whether there is anything to confirm. */
	public boolean hasEffect() {
		return ready() > 0 || roster().newTrainings() > 0;
	}

	public String confirmLabel() {
		int trainings = roster().newTrainings();
		String dates = Numbers.count(trainings, "training date");
		if (ready() == 0) {
			return "Add " + dates;
		}
		return "Enroll " + Numbers.count(ready(), "person", "people") + ((trainings > 0) ? " and add " + dates : "");
	}

	public String leftOut() {
		return (faulty() == 0) ? "All rows are valid."
				: Numbers.count(faulty(), "row is", "rows are") + " skipped. Fix and import them later.";
	}

	public String confirmHref() {
		return ProgramPaths.rosterImport(this.cohort.cohort(), this.preview.id()) + "/confirmation";
	}

	public String discardHref() {
		return ProgramPaths.rosterImport(this.cohort.cohort(), this.preview.id()) + "/discard";
	}

	public String importHref() {
		return ProgramPaths.rosterImport(this.cohort.cohort());
	}

	public String peopleHref() {
		return ProgramPaths.people(this.cohort.cohort());
	}

}
