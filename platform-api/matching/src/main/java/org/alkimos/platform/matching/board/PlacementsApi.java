package org.alkimos.platform.matching.board;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

	@Operation(summary = "Explain why the draft places a mentee where it does, and what each other pod would change")
	@GetMapping("/placements/{placedId}")
	PlacementExplanation why(Actor actor, @PathVariable MatchRunId runId, @PathVariable PersonId placedId) {
		return this.review.why(actor, runId, placedId);
	}

	@Operation(summary = "Get the note on a mentee's placement")
	@GetMapping("/notes/{placedId}")
	Note note(Actor actor, @PathVariable MatchRunId runId, @PathVariable PersonId placedId) {
		return this.notes.find(actor, runId, placedId).map(Note::of).orElse(Note.NONE);
	}

	@Operation(summary = "Update the note on a mentee's placement, based on the version you read")
	@PutMapping("/notes/{placedId}")
	Note write(Actor actor, @PathVariable MatchRunId runId, @PathVariable PersonId placedId,
			@RequestBody NewNote note) {
		String text = note.text();
		if (text == null) {
			throw new InvalidInput("text", "Enter a note.");
		}
		return Note.of(this.notes.write(actor, runId, placedId, text, note.after()));
	}

	/**
	 * A saved note.
	 *
	 * @param version number of changes, or 0 if there is no note
	 */
	record Note(String text, int version, @Nullable PersonId writtenBy, @Nullable Instant writtenAt) {

		static final Note NONE = new Note("", 0, null, null);

		static Note of(PlacementNote note) {
			return new Note(note.text(), note.version(), note.writtenBy(), note.writtenAt());
		}

	}

	/**
	 * A note to save.
	 *
	 * @param version the version last read; left out if there was none
	 */
	record NewNote(@Nullable String text, @Nullable Integer version) {

		int after() {
			Integer read = this.version;
			return (read != null) ? read : 0;
		}

	}

}
