package org.alkimos.platform.matching.board;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Placed;
import org.alkimos.matching.board.Board.Unplaced;
import org.alkimos.matching.board.Reason;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.web.Spreadsheets;

/** Exports the board as CSV, one row per mentee. */
@Component
public class BoardFiles {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final String[] COLUMNS = { "pod", "locked", "mentor_id", "mentor", "co_mentor_id", "co_mentor",
			"mentee_id", "mentee", "rank", "department", "institution", "fit", "wish", "reasons", "hours_in_common" };

	private final MatchReview review;

	private final MatchNames names;

	BoardFiles(MatchReview review, MatchNames names) {
		this.review = review;
		this.names = names;
	}

	public ResponseEntity<String> csv(Actor actor, MatchRunId run) {
		Board board = this.review.export(actor, run);
		People people = this.names.of(actor, board);
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
		writer.writeRecord(COLUMNS);
		board.pods().forEach((pod) -> pod.mentees().forEach((placed) -> writer.writeRecord(line(pod, placed, people))));
		board.unmatched().forEach((unplaced) -> writer.writeRecord(line(unplaced, people)));
		String name = "match-run-" + board.run().number() + ".csv";
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text.toString());
	}

	private static String[] line(BoardPod pod, Placed placed, People people) {
		PersonId coMentor = pod.coMentor();
		return harmless(pod.number(), pod.locked() ? "yes" : "no", pod.leader().value(), people.full(pod.leader()),
				(coMentor != null) ? coMentor.value() : null, (coMentor != null) ? people.full(coMentor) : null,
				placed.mentee().value(), people.full(placed.mentee()), placed.facts().rank(),
				placed.facts().department(), placed.facts().homeInstitution(), placed.isRecused() ? null : placed.fit(),
				placed.wish(), placed.reasons().stream().map(Reason::text).collect(Collectors.joining("; ")),
				pod.weeklySlots().stream().map(Object::toString).collect(Collectors.joining("; ")));
	}

	private static String[] line(Unplaced unplaced, People people) {
		return harmless(null, null, null, null, null, null, unplaced.mentee().value(), people.full(unplaced.mentee()),
				unplaced.facts().rank(), unplaced.facts().department(), unplaced.facts().homeInstitution(), null, null,
				String.join("; ", unplaced.reasons()), null);
	}

	private static String[] harmless(@Nullable Object... fields) {
		return Stream.of(fields)
			.map((field) -> Spreadsheets.harmless(Objects.toString(field, "")))
			.toArray(String[]::new);
	}

}
