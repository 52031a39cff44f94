package org.alkimos.evaluation.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.results.ScoredInstrument;

/** Instruments used in a cohort, and those of them whose scores can be shown. */
@Component
public class ScoredInstruments {

	private final JdbcClient jdbc;

	private final Instruments instruments;

	ScoredInstruments(JdbcClient jdbc, Instruments instruments) {
		this.jdbc = jdbc;
		this.instruments = instruments;
	}

	/**
	 * The standard instrument, and others in every version that was used in the cohort.
	 */
	public Map<InstrumentRef, Instrument> usedIn(CohortId cohort) {
		List<InstrumentRef> others = this.jdbc.sql("""
				select distinct instrument_code, instrument_version from evaluation.assessment
				where cohort_id = ? and instrument_version is not null order by 1, 2 desc""")
			.param(cohort.value())
			.query((row, n) -> new InstrumentRef(row.getString(1), row.getInt(2)))
			.list();
		return this.instruments.of(Stream.concat(Stream.of(InstrumentRef.standard()), others.stream()).toList());
	}

	/** Those of the used instruments whose scores can be shown, in the same order. */
	public static List<ScoredInstrument> shown(Map<InstrumentRef, Instrument> used) {
		return used.entrySet()
			.stream()
			.map((one) -> ScoredInstrument.of(one.getKey(), one.getValue()))
			.filter((one) -> !one.versions().isEmpty())
			.toList();
	}

}
