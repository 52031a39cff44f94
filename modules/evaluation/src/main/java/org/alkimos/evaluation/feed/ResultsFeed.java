package org.alkimos.evaluation.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.deidentification.Deidentification;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.deidentification.StudySalt;
import org.alkimos.evaluation.disclosure.MinimumGroupSize;
import org.alkimos.evaluation.disclosure.RowAccess;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.responses.Responses;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/**
 * Incremental feed of results for an evaluator's API client: closed waves, and responses
 * changed since the last pull.
 */
@Service
@Transactional
public class ResultsFeed {

	private static final Comparator<PulledResponse> BY_NUMBER = Comparator
		.comparing((response) -> response.id().value().toString());

	private final SubmissionQueries handed;

	private final ListedResponses listed;

	private final Responses responses;

	private final Cohorts cohorts;

	private final RowAccess access;

	private final MinimumGroupSize floors;

	private final Instruments instruments;

	private final StudySalt salt;

	private final AuditTrail audit;

	ResultsFeed(SubmissionQueries handed, ListedResponses listed, Responses responses, Cohorts cohorts,
			RowAccess access, MinimumGroupSize floors, Instruments instruments, StudySalt salt, AuditTrail audit) {
		this.handed = handed;
		this.listed = listed;
		this.responses = responses;
		this.cohorts = cohorts;
		this.access = access;
		this.floors = floors;
		this.instruments = instruments;
		this.salt = salt;
		this.audit = audit;
	}

	/**
	 * Closed waves, in closing order.
	 * @param since earliest closing time, or null for all
	 * @param after last entry of the previous page, or null for the first page
	 */
	@Transactional(readOnly = true)
	public List<ReadyWave> waves(Actor actor, @Nullable Instant since, @Nullable WaveId after, int limit) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		return this.handed.closed(since, after, limit);
	}

	/**
	 * Selection of responses to pull.
	 *
	 * @param instrument code of the instrument, or null for the standard one
	 * @param since earliest time of change, or null for all responses that may be used
	 * now
	 */
	public record Wanted(Purpose purpose, @Nullable String instrument, @Nullable Instant since) {
	}

	/**
	 * Responses ordered by ID, which reveals nothing about people, including responses
	 * that were listed before and may no longer be used.
	 * @param after last entry of the previous page, or null for the first page
	 */
	public List<PulledResponse> responses(Actor actor, CohortId cohort, Wanted wanted, @Nullable ResponseNumber after,
			int limit) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		this.access.require(actor, cohort);
		InstrumentRef asked = this.instruments.requested(wanted.instrument());
		this.audit.record(actor,
				AuditNote.export("evaluation.responses-pulled", cohort).with(ExportLabels.word(wanted.purpose())));
		return all(cohort, wanted, asked).filter((one) -> isSince(one, wanted.since()))
			.sorted(BY_NUMBER)
			.filter((one) -> after == null || one.id().value().toString().compareTo(after.value().toString()) > 0)
			.limit(limit)
			.toList();
	}

	private Stream<PulledResponse> all(CohortId cohort, Wanted wanted, InstrumentRef asked) {
		var numbers = new StudyNumbers(this.salt.get(), wanted.purpose());
		Map<ResponseNumber, Submission> known = this.handed.of(cohort, asked.code())
			.stream()
			.collect(Collectors.toMap((one) -> number(numbers, one), Function.identity()));
		Map<ResponseNumber, Row> rows = new Deidentification(numbers, this.floors.floor())
			.rows(this.responses.of(cohort, wanted.purpose(), asked.code()))
			.stream()
			.collect(Collectors.toMap(ResponseNumber::of, Function.identity()));
		Map<ResponseNumber, ListedResponse> listed = this.listed.update(cohort, wanted.purpose(), asked, known, rows);
		Instrument instrument = this.instruments.of(asked);
		return known.entrySet().stream().flatMap((entry) -> {
			Row row = rows.get(entry.getKey());
			ListedResponse now = Objects.requireNonNull(listed.get(entry.getKey()));
			Submission one = entry.getValue().changed(now.changedAt());
			return (row != null) ? Stream.of(PulledResponse.of(row, one, instrument))
					: (wanted.since() != null && now.wasListed())
							? Stream.of(PulledResponse.withdrawn(entry.getKey(), one)) : Stream.empty();
		});
	}

	private static ResponseNumber number(StudyNumbers numbers, Submission one) {
		return ResponseNumber.of(numbers.of(one.respondent()), one.cohort(), one.wave(), one.form());
	}

	private static boolean isSince(PulledResponse response, @Nullable Instant since) {
		return since == null || !response.changedAt().isBefore(since);
	}

}
