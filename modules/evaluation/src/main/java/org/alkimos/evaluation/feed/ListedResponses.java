package org.alkimos.evaluation.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.library.InstrumentRef;

/**
 * Remembers what the feed listed, because the size of a group decides what may be shown:
 * when one person withdraws, other people's responses may be suppressed, and no time is
 * stored with those. A difference from the last request counts as a change now.
 */
@Component
class ListedResponses {

	private final JdbcClient jdbc;

	private final Clock clock;

	ListedResponses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Compares what may be shown now with what was listed last, and stores the
	 * difference.
	 * @param known all submissions
	 * @param rows those that may be shown
	 * @return an entry for each submission
	 */
	Map<ResponseNumber, ListedResponse> update(CohortId cohort, Purpose purpose, InstrumentRef asked,
			Map<ResponseNumber, Submission> known, Map<ResponseNumber, Row> rows) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Map<ResponseNumber, ListedResponse> before = read(cohort, purpose, asked);
		Map<ResponseNumber, ListedResponse> after = new HashMap<>();
		Map<ResponseNumber, ListedResponse> changed = new HashMap<>();
		known.forEach((number, submission) -> {
			Row row = rows.get(number);
			UUID content = (row != null) ? content(row, asked) : null;
			ListedResponse last = before.get(number);
			if (last != null && Objects.equals(last.content(), content)) {
				after.put(number, last);
			}
			else {
				var fresh = new ListedResponse(content, content != null || (last != null && last.wasListed()),
						(last != null) ? now : submission.changedAt());
				after.put(number, fresh);
				changed.put(number, fresh);
			}
		});
		write(cohort, purpose, asked, changed);
		return after;
	}

	private Map<ResponseNumber, ListedResponse> read(CohortId cohort, Purpose purpose, InstrumentRef asked) {
		Map<ResponseNumber, ListedResponse> found = new HashMap<>();
		this.jdbc.sql("""
				select response_id, content, was_listed, changed_at from evaluation.feed_response
				where cohort_id = ? and purpose = ? and instrument_code = ?""")
			.params(cohort.value(), purpose.name(), asked.code())
			.query((row) -> {
				found.put(new ResponseNumber(row.getObject(1, UUID.class)),
						new ListedResponse(row.getObject(2, UUID.class), row.getBoolean(3),
								row.getObject(4, OffsetDateTime.class).toInstant()));
			});
		return found;
	}

	private void write(CohortId cohort, Purpose purpose, InstrumentRef asked,
			Map<ResponseNumber, ListedResponse> changed) {
		if (changed.isEmpty()) {
			return;
		}
		List<ResponseNumber> numbers = List.copyOf(changed.keySet());
		List<ListedResponse> listed = numbers.stream().map(changed::get).toList();
		this.jdbc.sql("""
				insert into evaluation.feed_response as known
				  (cohort_id, purpose, instrument_code, response_id, content, was_listed, changed_at)
				select :cohort, :purpose, :instrument, id, content, was_listed, cast(changed_at as timestamptz)
				from unnest(:ids, :contents, :listed, :times) as one (id, content, was_listed, changed_at)
				on conflict (tenant_id, cohort_id, purpose, instrument_code, response_id) do update
				set content = excluded.content, was_listed = known.was_listed or excluded.was_listed,
				  changed_at = excluded.changed_at
				where known.content is distinct from excluded.content""")
			.param("cohort", cohort.value())
			.param("purpose", purpose.name())
			.param("instrument", asked.code())
			.param("ids", numbers.stream().map(ResponseNumber::value).toArray(UUID[]::new))
			.param("contents", listed.stream().map(ListedResponse::content).toArray(UUID[]::new))
			.param("listed", listed.stream().map(ListedResponse::wasListed).toArray(Boolean[]::new))
			.param("times", listed.stream().map((one) -> one.changedAt().toString()).toArray(String[]::new))
			.update();
	}

	/** Hash of everything in a row that can change, and of the version that scores it. */
	private static UUID content(Row row, InstrumentRef asked) {
		String text = String.join("\n", row.pod(), row.mentor(), String.valueOf(new TreeMap<>(row.bands())),
				String.valueOf(new TreeMap<>(row.answers())), String.valueOf(asked.version()));
		return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
