package org.alkimos.evaluation.reporting;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Instruments used in a cohort whose scores can be shown. */
@Component
public class ScoredInstruments {

	private final JdbcClient jdbc;

	private final Instruments instruments;

	ScoredInstruments(JdbcClient jdbc, Instruments instruments) {
		this.jdbc = jdbc;
		this.instruments = instruments;
	}

	/** The standard instrument, and others in every version that was used. */
	public List<ScoredInstrument> of(CohortId cohort) {
		return asked(cohort).map((one) -> ScoredInstrument.of(one, this.instruments.of(one)))
			.filter((one) -> !one.versions().isEmpty())
			.toList();
	}

	/**
	 * Finds the instrument named in a URL.
	 * @param word a {@link ScoredInstrument#reference}, or null for the standard
	 * instrument
	 */
	public InstrumentRef named(CohortId cohort, @Nullable String word) {
		if (word == null) {
			return InstrumentRef.standard();
		}
		return asked(cohort).filter((one) -> one.word().equals(word))
			.filter((one) -> !ScoredInstrument.of(one, this.instruments.of(one)).versions().isEmpty())
			.findFirst()
			.orElseThrow(() -> new InvalidInput(EvaluationProblem.INSTRUMENT_NOT_SCORED, "instrument",
					"Choose an instrument this cohort was asked that is scored as means on one scale."));
	}

	private Stream<InstrumentRef> asked(CohortId cohort) {
		List<InstrumentRef> others = this.jdbc.sql("""
				select distinct instrument_code, instrument_version from evaluation.assessment
				where cohort_id = ? and instrument_version is not null order by 1, 2 desc""")
			.param(cohort.value())
			.query((row, n) -> new InstrumentRef(row.getString(1), row.getInt(2)))
			.list();
		return Stream.concat(Stream.of(InstrumentRef.standard()), others.stream());
	}

}
