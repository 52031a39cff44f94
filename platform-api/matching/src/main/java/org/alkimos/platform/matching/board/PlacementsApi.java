package org.alkimos.platform.matching.board;

import java.time.Instant;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.PlacementExplanation;
import org.alkimos.matching.review.PlacementNote;
import org.alkimos.matching.review.ReviewNotes;
import org.alkimos.matching.run.MatchRunId;

/**
 * One mentee's placement in a draft: the explanation and the note of the program
 * managers.
 */
@RestController
@RequestMapping("/api/v1/match-runs/{runId}")
@Tag(name = "Matching")
class PlacementsApi {

	private final MatchReview review;

	private final ReviewNotes notes;

	PlacementsApi(MatchReview review, ReviewNotes notes) {
		this.review = review;
		this.notes = notes;
	}

	/**
	 * Explains why a mentee is placed where they are. For program managers. Gives the
	 * points of each criterion and, for every other pod, whether the mentee could move
	 * there and what would change. Audited as a read of the mentee's record. Fails if the
	 * run has no draft, if the person is not a mentee in it, or if the caller is recused
	 * from the mentee or from a mentor of their pod.
	 * @param runId ID of the run
	 * @param placedId ID of the mentee
	 * @return the explanation, with people by ID
	 */
	@GetMapping("/placements/{placedId}")
	PlacementExplanation explainPlacement(Actor actor, @PathVariable MatchRunId runId,
			@PathVariable PersonId placedId) {
		return this.review.why(actor, runId, placedId);
	}

	/**
	 * Gets the note on a mentee's placement. For program managers. Fails if the caller is
	 * recused from the mentee or from a mentor of their pod in the draft.
	 * @param runId ID of the run
	 * @param placedId ID of the mentee
	 * @return the note; with an empty text and version 0 if there is none
	 */
	@GetMapping("/notes/{placedId}")
	Note getPlacementNote(Actor actor, @PathVariable MatchRunId runId, @PathVariable PersonId placedId) {
		return this.notes.find(actor, runId, placedId).map(Note::of).orElse(Note.NONE);
	}

	/**
	 * Writes the note on a mentee's placement. For program managers. Replaces the note of
	 * all managers and stays with the run. Fails if the note has another version than the
	 * one sent, if the person is not a mentee in the run, or if the caller is recused
	 * from the mentee or from a mentor of their pod in the draft.
	 * @param runId ID of the run
	 * @param placedId ID of the mentee
	 * @param note the new text, and the version it is based on
	 * @return the saved note, with its new version
	 */
	@PutMapping("/notes/{placedId}")
	Note writePlacementNote(Actor actor, @PathVariable MatchRunId runId, @PathVariable PersonId placedId,
			@RequestBody NewNote note) {
		String text = note.text();
		if (text == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "text", "Enter a note.");
		}
		return Note.of(this.notes.write(actor, runId, placedId, text, note.after()));
	}

	/**
	 * The note of the program managers on a placement.
	 *
	 * @param text the note, at most 1,000 characters; empty if there is no note
	 * @param version number of times the note was written, or 0 if there is no note
	 * @param writtenBy ID of the person who last wrote it, or null if there is no note
	 * @param writtenAt UTC instant at which it was last written, or null if there is no
	 * note
	 */
	record Note(String text, int version, @Nullable PersonId writtenBy, @Nullable Instant writtenAt) {

		static final Note NONE = new Note("", 0, null, null);

		static Note of(PlacementNote note) {
			return new Note(note.text(), note.version(), note.writtenBy(), note.writtenAt());
		}

	}

	/**
	 * A note to write.
	 *
	 * @param text the note, at most 1,000 characters; required, and stripped of blanks at
	 * both ends
	 * @param version the version last read; 0, null, or left out if there was no note
	 */
	record NewNote(@Nullable String text, @Nullable Integer version) {

		int after() {
			Integer read = this.version;
			return (read != null) ? read : 0;
		}

	}

}
