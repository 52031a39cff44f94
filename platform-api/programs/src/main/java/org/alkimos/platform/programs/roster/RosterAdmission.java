package org.alkimos.platform.programs.roster;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.roster.Roster;
import org.alkimos.programs.roster.RosterImportId;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterOutcome;
import org.alkimos.programs.roster.RosterPreview;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.roster.RosterUpload;

/**
 * Makes people members of the institution and participants of a cohort in one
 * transaction: all or none.
 */
@Component
class RosterAdmission {

	private final RosterImports imports;

	private final Members members;

	private final MemberNames names;

	RosterAdmission(RosterImports imports, Members members, MemberNames names) {
		this.imports = imports;
		this.members = members;
		this.names = names;
	}

	/** Checks the files and stores nothing. */
	@Transactional(readOnly = true)
	public Roster read(Actor actor, CohortId cohort, RosterUpload upload) {
		return this.names.shown(actor, this.imports.read(actor, cohort, upload));
	}

	/** Returns the current preview or the result of stored files. */
	@Transactional(readOnly = true)
	public RosterPreview preview(Actor actor, CohortId cohort, RosterImportId id) {
		RosterPreview preview = this.imports.preview(actor, cohort, id);
		return new RosterPreview(id, cohort, this.names.shown(actor, preview.roster()), preview.enrolled());
	}

	@Transactional
	public RosterOutcome admit(Actor actor, CohortId cohort, RosterUpload upload, boolean onlyIfFaultless) {
		RosterOutcome outcome = this.imports.admit(actor, cohort, upload, onlyIfFaultless, (row) -> enlist(actor, row));
		return new RosterOutcome(this.names.shown(actor, outcome.roster()), outcome.enrolled(), outcome.trainings());
	}

	@Transactional
	public RosterPreview confirm(Actor actor, CohortId cohort, RosterImportId id) {
		return this.imports.confirm(actor, cohort, id, (row) -> enlist(actor, row));
	}

	private PersonId enlist(Actor actor, RosterRow row) {
		return this.members.enlist(actor, NewMember.of(row.given(), row.family(), row.email()));
	}

}
