package org.alkimos.evaluation.results;

import java.util.List;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.ScoreMethod;

/**
 * An instrument whose scores can be compared: means of items on one scale.
 *
 * @param reference code, with the version in the library if it has one
 * @param title title of the instrument
 * @param versions codes of the scoring versions, the one in use first
 * @param scale scale of all its scores
 */
public record ScoredInstrument(String reference, String title, List<String> versions, Scale scale) {

	public ScoredInstrument {
		versions = List.copyOf(versions);
	}

	public static ScoredInstrument of(InstrumentRef asked, Instrument instrument) {
		return new ScoredInstrument(asked.word(), instrument.title(),
				instrument.versions()
					.stream()
					.filter((version) -> isShown(instrument, version))
					.map(InstrumentVersion::code)
					.toList(),
				instrument.scale());
	}

	/**
	 * Whether all scores are means on one scale; sums and items with their own scales
	 * have no common axis.
	 */
	private static boolean isShown(Instrument instrument, InstrumentVersion version) {
		return !version.subscales().isEmpty() && version.overall() == ScoreMethod.MEAN
				&& version.subscales().stream().allMatch((subscale) -> subscale.method() == ScoreMethod.MEAN)
				&& version.items().stream().map(instrument::item).allMatch((item) -> isOn(instrument.scale(), item));
	}

	private static boolean isOn(Scale scale, Item item) {
		return item.kind() == ItemKind.LIKERT && item.scale().low() == scale.low()
				&& item.scale().high() == scale.high();
	}

}
