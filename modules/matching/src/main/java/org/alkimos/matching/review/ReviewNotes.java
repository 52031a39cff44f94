package org.alkimos.matching.review;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.board.RecusedView;
import org.alkimos.matching.draft.DraftRows;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunInputs;

/** Notes on the placements in a draft. For program managers. */
@Service
public class ReviewNotes {

	/** Maximum length of a note, in characters. */
	public static final int LONGEST = 1000;

	private final PlacementNotes notes;

	private final MatchRuns runs;

	private final RunInputs inputs;

	private final DraftRows rows;

	private final Recusals recusals;

	private final AuditTrail audit;

	ReviewNotes(PlacementNotes notes, MatchRuns runs, RunInputs inputs, DraftRows rows, Recusals recusals,
			AuditTrail audit) {
		this.notes = notes;
		this.runs = runs;
		this.inputs = inputs;
		this.rows = rows;
		this.recusals = recusals;
		this.audit = audit;
	}

	/**
	 * Returns the note on a mentee's placement; recorded as a read of the mentee's
	 * record.
	 * @throws Conflict if the actor is recused from the mentee or from a mentor of theirs
	 * in the draft
	 */
	@Transactional
	public Optional<PlacementNote> find(Actor actor, MatchRunId run, PersonId mentee) {
		require(actor, run, mentee);
		this.audit.record(actor, AuditNote.read("matching.note-read", run).about(mentee));
		return this.notes.find(run, mentee);
	}

	/**
	 * Saves the note on a mentee's placement.
	 * @param after the version last read, or 0 if there was none
	 * @throws Conflict if someone else has changed the note since
	 */
	@Transactional
	public PlacementNote write(Actor actor, MatchRunId run, PersonId mentee, String text, int after) {
		require(actor, run, mentee);
		if (text.length() > LONGEST) {
			throw new InvalidInput(GeneralProblem.TEXT_TOO_LONG, "text",
					"A note can have at most " + LONGEST + " characters.");
		}
		boolean known = this.inputs.of(run).members().stream().anyMatch((member) -> isMentee(member, mentee));
		if (!known) {
			throw new InvalidInput(MatchingProblem.MENTEE_NOT_IN_DRAFT, "mentee", "Choose a mentee in this draft.");
		}
		if (!this.notes.write(run, mentee, text.strip(), after, actor.person())) {
			throw new Conflict(MatchingProblem.PLACEMENT_NOTE_CHANGED_MEANWHILE,
					"Someone else wrote a note while you were editing. Read theirs, then write yours.");
		}
		this.audit.record(actor, AuditNote.command("matching.note-written", run).about(mentee));
		return this.notes.find(run, mentee).orElseThrow();
	}

	private static boolean isMentee(Member member, PersonId person) {
		return !member.leadsPods() && member.person().equals(person);
	}

	private void require(Actor actor, MatchRunId id, PersonId mentee) {
		actor.require(Role.PROGRAM_MANAGER);
		MatchRun run = this.runs.findById(id).orElseThrow(NotFound::new);
		Set<PersonId> recused = this.recusals.of(actor, run.cohort());
		RecusedView.requireNone(recused, mentee);
		this.rows.of(id)
			.stream()
			.filter((pod) -> pod.mentees().contains(mentee))
			.forEach((pod) -> RecusedView.requireNone(recused, pod.mentors()));
	}

}
