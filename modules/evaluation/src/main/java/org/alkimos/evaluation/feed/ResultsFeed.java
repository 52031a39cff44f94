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
import org.alkimos.kernel.problems.Problem.InvalidInput;
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

	private final Responses responses;

	private final Cohorts cohorts;

	private final RowAccess access;

	private final MinimumGroupSize floors;

	private final Instruments instruments;

	private final StudySalt salt;

	private final AuditTrail audit;

	ResultsFeed(SubmissionQueries handed, Responses responses, Cohorts cohorts, RowAccess access,
			MinimumGroupSize floors, Instruments instruments, StudySalt salt, AuditTrail audit) {
		this.handed = handed;
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
	 * @param since earliest time of change, or null for everything except withdrawn
	 * responses
	 */
	public record Wanted(Purpose purpose, @Nullable String instrument, @Nullable Instant since) {
	}

	/**
	 * Responses ordered by ID, which reveals nothing about people, including responses
	 * whose consent was withdrawn.
	 * @param after last entry of the previous page, or null for the first page
	 */
	public List<PulledResponse> responses(Actor actor, CohortId cohort, Wanted wanted, @Nullable ResponseNumber after,
			int limit) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		this.access.require(actor, cohort);
		Instrument instrument = instrument(wanted.instrument());
		this.audit.record(actor,
				AuditNote.export("evaluation.responses-pulled", cohort).with(ExportLabels.word(wanted.purpose())));
		return all(cohort, wanted, instrument).filter((one) -> isSince(one, wanted.since()))
			.sorted(BY_NUMBER)
			.filter((one) -> after == null || one.id().value().toString().compareTo(after.value().toString()) > 0)
			.limit(limit)
			.toList();
	}

	private Instrument instrument(@Nullable String code) {
		return this.instruments.newest((code != null) ? code : InstrumentRef.standard().code())
			.map(this.instruments::of)
			.orElseThrow(() -> new InvalidInput(EvaluationProblem.UNKNOWN_INSTRUMENT, "instrument",
					"There is no instrument with this code."));
	}

	private Stream<PulledResponse> all(CohortId cohort, Wanted wanted, Instrument instrument) {
		var numbers = new StudyNumbers(this.salt.get(), wanted.purpose());
		Map<ResponseNumber, Submission> known = this.handed.of(cohort, wanted.purpose(), instrument.code())
			.stream()
			.collect(Collectors.toMap((one) -> number(numbers, one), Function.identity()));
		List<Row> rows = new Deidentification(numbers, this.floors.floor())
			.rows(this.responses.of(cohort, wanted.purpose(), instrument.code()));
		Stream<PulledResponse> current = rows.stream()
			.map((row) -> PulledResponse.of(row, Objects.requireNonNull(known.get(ResponseNumber.of(row))),
					instrument));
		Stream<PulledResponse> gone = known.entrySet()
			.stream()
			.filter((entry) -> wanted.since() != null && !entry.getValue().agreed() && entry.getValue().afterwards())
			.map((entry) -> PulledResponse.withdrawn(entry.getKey(), entry.getValue()));
		return Stream.concat(current, gone);
	}

	private static ResponseNumber number(StudyNumbers numbers, Submission one) {
		return ResponseNumber.of(numbers.of(one.respondent()), one.cohort(), one.wave(), one.form());
	}

	private static boolean isSince(PulledResponse response, @Nullable Instant since) {
		return since == null || !response.changedAt().isBefore(since);
	}

}
