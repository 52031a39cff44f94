package org.alkimos.programs.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.csv.CsvFile;
import org.alkimos.programs.participant.Enrollment;
import org.alkimos.programs.participant.Entrant;
import org.alkimos.programs.problems.ProgramsProblem;
import org.alkimos.programs.roster.Uploads.Upload;
import org.alkimos.programs.training.MentorTraining;

/** Imports people into a cohort from spreadsheets: preview first, then confirm. */
@Service
public class RosterImports {

	private final Cohorts cohorts;

	private final Enrollment enrollment;

	private final MentorTraining training;

	private final Uploads uploads;

	private final AuditTrail audit;

	private final Clock clock;

	RosterImports(Cohorts cohorts, Enrollment enrollment, MentorTraining training, Uploads uploads, AuditTrail audit,
			Clock clock) {
		this.cohorts = cohorts;
		this.enrollment = enrollment;
		this.training = training;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns a preview of the files; stores nothing. */
	@Transactional(readOnly = true)
	public Roster read(Actor actor, CohortId cohort, RosterUpload upload) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		LocalDate today = LocalDate.now(this.clock.withZone(this.cohorts.get(actor, cohort).timeZone()));
		return RosterReader.read(upload, this.enrollment.enrolled(actor, cohort), today);
	}

	/**
	 * Enrolls the people of all valid rows in one transaction, and adds training dates of
	 * mentors already enrolled.
	 * @param member makes a row's person a member of the institution, or finds the member
	 * @param onlyIfFaultless whether to enroll no one if any row is invalid
	 * @throws InvalidInput if {@code onlyIfFaultless} is set and a row is invalid
	 */
	@Transactional
	public RosterOutcome admit(Actor actor, CohortId cohort, RosterUpload upload, boolean onlyIfFaultless,
			Function<RosterRow, PersonId> member) {
		Roster roster = read(actor, cohort, upload);
		if (onlyIfFaultless && !roster.errors().isEmpty()) {
			return new RosterOutcome(roster, 0, 0);
		}
		this.training.add(actor, cohort,
				roster.trainings().stream().collect(Collectors.toMap(NewTrainings::mentor, NewTrainings::days)));
		if (roster.ready().isEmpty()) {
			return new RosterOutcome(roster, 0, roster.newTrainings());
		}
		List<Entrant> entrants = roster.ready().stream().map((row) -> entrant(row, member)).toList();
		return new RosterOutcome(roster, this.enrollment.enroll(actor, cohort, entrants), roster.newTrainings());
	}

	/** Stores the files for a day, so that they can be confirmed after the preview. */
	@Transactional
	public RosterImportId keep(Actor actor, CohortId cohort, RosterUpload upload) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		this.cohorts.get(actor, cohort);
		upload.sizes().forEach((file, size) -> {
			if (size > CsvFile.MAX_BYTES) {
				throw new InvalidInput(ProgramsProblem.IMPORT_FILE_TOO_LARGE, file.name().toLowerCase(Locale.ROOT),
						"The file is larger than 2 MB. Split it and import the parts one at a time.");
			}
		});
		this.uploads.forgetExpired(this.clock.instant());
		RosterImportId id = this.uploads.keep(cohort, upload, actor.person(), this.clock.instant());
		this.audit.record(actor, "programs.roster-uploaded", id);
		return id;
	}

	/** Returns the current preview or the result of stored files. */
	@Transactional(readOnly = true)
	public RosterPreview preview(Actor actor, CohortId cohort, RosterImportId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		Upload upload = this.uploads.find(cohort, id, this.clock.instant()).orElseThrow(NotFound::new);
		Roster roster = (upload.enrolled() != null) ? Roster.EMPTY : read(actor, cohort, upload.files());
		return new RosterPreview(id, cohort, roster, upload.enrolled());
	}

	/**
	 * Enrolls the people of all valid rows of stored files; idempotent.
	 * @param member makes a row's person a member of the institution, or finds the member
	 */
	@Transactional
	public RosterPreview confirm(Actor actor, CohortId cohort, RosterImportId id,
			Function<RosterRow, PersonId> member) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		Upload upload = this.uploads.findForConfirmation(cohort, id, this.clock.instant()).orElseThrow(NotFound::new);
		if (upload.enrolled() != null) {
			return new RosterPreview(id, cohort, Roster.EMPTY, upload.enrolled());
		}
		RosterOutcome outcome = admit(actor, cohort, upload.files(), false, member);
		this.uploads.confirmed(id, outcome.enrolled(), this.clock.instant());
		return new RosterPreview(id, cohort, outcome.roster(), outcome.enrolled());
	}

	/** Deletes stored files without enrolling anyone. */
	@Transactional
	public void discard(Actor actor, CohortId cohort, RosterImportId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		if (this.uploads.find(cohort, id, this.clock.instant()).isEmpty()) {
			throw new NotFound();
		}
		this.uploads.forget(id);
		this.audit.record(actor, "programs.roster-discarded", id);
	}

	/** Returns a template with the header row only. */
	public String template(RosterFile file) {
		return String.join(",", RosterColumns.of(file)) + "\r\n";
	}

	private static Entrant entrant(RosterRow row, Function<RosterRow, PersonId> member) {
		return new Entrant(member.apply(row), row.email(), row.file().role(), row.application(), row.named());
	}

}
