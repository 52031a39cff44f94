package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Set;

import org.alkimos.contracts.evaluation.AssessmentForm;

/**
 * One published way to score an instrument. Scores of two versions are never compared,
 * even under the same code.
 *
 * @param code such as {@code MCA-26}
 * @param source where it was published
 * @param validatedFor forms whose scores were validated there
 * @param subscales in order of presentation
 */
public record InstrumentVersion(String code, String source, Set<AssessmentForm> validatedFor,
		List<Subscale> subscales) {

	public InstrumentVersion {
		validatedFor = Set.copyOf(validatedFor);
		subscales = List.copyOf(subscales);
	}

	/** Keys of all items this version scores, in order of its subscales. */
	public List<String> items() {
		return this.subscales.stream().flatMap((subscale) -> subscale.items().stream()).toList();
	}

}
