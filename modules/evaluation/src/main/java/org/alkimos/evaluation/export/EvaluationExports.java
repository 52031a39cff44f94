package org.alkimos.evaluation.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportZip;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.deidentification.Deidentification;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.deidentification.StudySalt;
import org.alkimos.evaluation.disclosure.MinimumGroupSize;
import org.alkimos.evaluation.disclosure.RowAccess;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.responses.Responses;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/**
 * Exports of results for evaluators, with study IDs instead of people and without small
 * groups.
 */
@Service
@Transactional
public class EvaluationExports {

	/**
	 * Maximum number of forms exported within a request; larger exports run in the
	 * background.
	 */
	private static final int MOST = 2000;

	private final Responses responses;

	private final ExportContents contents;

	private final MinimumGroupSize floors;

	private final Cohorts cohorts;

	private final RowAccess access;

	private final Instrument instrument;

	private final Instruments instruments;

	private final StudySalt salt;

	private final AuditTrail audit;

	EvaluationExports(Responses responses, ExportContents contents, MinimumGroupSize floors, Cohorts cohorts,
			RowAccess access, Instrument instrument, Instruments instruments, StudySalt salt, AuditTrail audit) {
		this.responses = responses;
		this.contents = contents;
		this.floors = floors;
		this.cohorts = cohorts;
		this.access = access;
		this.instrument = instrument;
		this.instruments = instruments;
		this.salt = salt;
		this.audit = audit;
	}

	/**
	 * Exports everything behind a results page, with an R script that reproduces every
	 * figure.
	 * @return a ZIP file
	 * @throws Conflict if it is large enough to require a background export
	 */
	public byte[] zip(Actor actor, CohortId cohort, ResultsQuery query, Purpose purpose) {
		requireEvaluatorOf(actor, cohort);
		this.access.require(actor, query.pooled() ? null : cohort);
		query.requireStandard();
		query.requireTwoWaves();
		if (this.instrument.version(query.version()).isEmpty()) {
			throw new InvalidInput(EvaluationProblem.UNKNOWN_SCORING_VERSION, "version",
					"Choose a version of the instrument from the list.");
		}
		requireSmall(query.pooled() ? null : cohort, this.instrument.code());
		this.audit.record(actor,
				AuditNote.export("evaluation.results-exported", cohort).with(ExportLabels.word(purpose)));
		var out = new ByteArrayOutputStream();
		try {
			ExportZip.write(this.contents.of(cohort, query, purpose), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void requireSmall(@Nullable CohortId cohort, String code) {
		if (this.responses.count(cohort, code) > MOST) {
			throw new Conflict(EvaluationProblem.EXPORT_TOO_LARGE,
					"This file would contain more than " + MOST + " forms. "
							+ (this.instrument.code().equals(code)
									? "Request a background export, check its status, and download it when it is ready."
									: "List the responses to this instrument page by page with the API."));
		}
	}

	private void requireEvaluatorOf(Actor actor, CohortId cohort) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
	}

	/**
	 * Items and scores of all forms, one row each, without groups below the minimum size.
	 */
	public ResultsFile csv(Actor actor, CohortId cohort, Purpose purpose) {
		return csv(actor, cohort, purpose, this.instrument.code());
	}

	/**
	 * Exports the answers to another instrument as CSV.
	 * @param code code of the instrument; its newest version describes the columns
	 */
	public ResultsFile csv(Actor actor, CohortId cohort, Purpose purpose, String code) {
		this.access.require(actor, cohort);
		var deidentification = deidentification(actor, cohort, purpose, "evaluation.results-exported");
		requireSmall(cohort, code);
		Instrument asked = this.instruments.of(this.instruments.requested(code));
		List<Row> rows = deidentification.rows(this.responses.of(cohort, purpose, asked.code()));
		return new ResultsFile("results-" + ExportLabels.word(purpose) + ".csv",
				ExportZip.responses(this.contents.plain(asked, rows, purpose, deidentification)),
				deidentification.words());
	}

	/** Codebook of the file's columns and variables, with suppressed values. */
	public ResultsFile codebook(Actor actor, CohortId cohort, Purpose purpose) {
		var deidentification = deidentification(actor, cohort, purpose, "evaluation.codebook-exported");
		List<Row> rows = deidentification.rows(this.responses.of(cohort, purpose));
		return new ResultsFile("codebook.csv",
				ExportZip.codebook(this.contents.plain(this.instrument, rows, purpose, deidentification)),
				deidentification.words());
	}

	private Deidentification deidentification(Actor actor, CohortId cohort, Purpose purpose, String action) {
		requireEvaluatorOf(actor, cohort);
		this.audit.record(actor, AuditNote.export(action, cohort).with(ExportLabels.word(purpose)));
		return new Deidentification(new StudyNumbers(this.salt.get(), purpose), this.floors.floor());
	}

}
