package org.alkimos.evaluation.reporting;

import java.util.List;
import java.util.Map;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * The selected instrument, whose scores can be shown.
 *
 * @param reference code, with the version in the library if it has one
 * @param version selected version of the scoring
 */
public record AskedInstrument(InstrumentRef reference, Instrument instrument, InstrumentVersion version) {

	/**
	 * Finds what is selected, the standard instrument without a name.
	 * @param used instruments used in the cohort
	 * @throws InvalidInput if the instrument or its version is not one of those shown
	 */
	public static AskedInstrument of(Map<InstrumentRef, Instrument> used, ResultsQuery query) {
		String word = (query.instrument() != null) ? query.instrument() : InstrumentRef.standard().word();
		return used.entrySet()
			.stream()
			.filter((one) -> one.getKey().word().equals(word))
			.filter((one) -> query.instrument() == null || !shown(one.getKey(), one.getValue()).isEmpty())
			.map((one) -> new AskedInstrument(one.getKey(), one.getValue(),
					version(one.getKey(), one.getValue(), query)))
			.findFirst()
			.orElseThrow(() -> new InvalidInput(EvaluationProblem.INSTRUMENT_NOT_SCORED, "instrument",
					"Choose an instrument this cohort was asked that is scored as means on one scale."));
	}

	private static InstrumentVersion version(InstrumentRef reference, Instrument instrument, ResultsQuery query) {
		List<String> shown = shown(reference, instrument);
		return instrument.version(query.version())
			.filter((version) -> shown.contains(version.code()))
			.orElseThrow(() -> new InvalidInput(EvaluationProblem.UNKNOWN_SCORING_VERSION, "version",
					"Choose one of " + String.join(", ", shown) + "."));
	}

	private static List<String> shown(InstrumentRef reference, Instrument instrument) {
		return ScoredInstrument.of(reference, instrument).versions();
	}

	public boolean isStandard() {
		return this.reference.equals(InstrumentRef.standard());
	}

}
