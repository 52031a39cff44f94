package org.alkimos.evaluation.scoring;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;

/**
 * One published scoring of an instrument. Scores of two versions are never compared, even
 * under the same code.
 *
 * @param code code such as {@code SURVEY-12}, unique within the instrument
 * @param source publication; empty if none is given
 * @param validatedFor forms for which the scores were validated
 * @param subscales subscales in order of presentation; empty if nothing is scored
 * @param reversed reverse-scored items; may be empty
 * @param overall method of the overall score over all scored items; mean by default
 * @param prorating shares of answered items required for a prorated score
 */
public record InstrumentVersion(String code, String source, Set<AssessmentForm> validatedFor, List<Subscale> subscales,
		List<Reversal> reversed, ScoreMethod overall, Prorating prorating) {

	public InstrumentVersion(String code, @Nullable String source, @Nullable Set<AssessmentForm> validatedFor,
			List<Subscale> subscales, @Nullable List<Reversal> reversed, @Nullable ScoreMethod overall,
			@Nullable Prorating prorating) {
		this.code = code;
		this.source = Objects.requireNonNullElse(source, "");
		this.validatedFor = Set.copyOf(Objects.requireNonNullElse(validatedFor, Set.of()));
		this.subscales = List.copyOf(subscales);
		this.reversed = List.copyOf(Objects.requireNonNullElse(reversed, List.of()));
		this.overall = Objects.requireNonNullElse(overall, ScoreMethod.MEAN);
		this.prorating = Objects.requireNonNullElse(prorating, Prorating.USUAL);
	}

	public InstrumentVersion(String code, String source, Set<AssessmentForm> validatedFor, List<Subscale> subscales) {
		this(code, source, validatedFor, subscales, null, null, null);
	}

	/** Keys of all items this version scores, in order of its subscales. */
	public List<String> items() {
		return this.subscales.stream().flatMap((subscale) -> subscale.items().stream()).toList();
	}

	/** Scored value of an answer, reversed if necessary. */
	public int counted(String item, int value) {
		Integer ends = ends(item);
		return (ends != null) ? ends - value : value;
	}

	/** Sum of the lowest and highest point of a reverse-scored item; null otherwise. */
	@Nullable Integer ends(String item) {
		return this.reversed.stream()
			.filter((reversal) -> reversal.item().equals(item))
			.findFirst()
			.map(Reversal::ends)
			.orElse(null);
	}

	public InstrumentVersion with(UnaryOperator<Reversal> known) {
		return new InstrumentVersion(this.code, this.source, this.validatedFor, this.subscales,
				this.reversed.stream().map(known).toList(), this.overall, this.prorating);
	}

}
