package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;

/**
 * One published way to score an instrument. Scores of two versions are never compared,
 * even under the same code.
 *
 * @param code such as {@code SURVEY-12}
 * @param source where it was published
 * @param validatedFor forms whose scores were validated there
 * @param subscales in order of presentation; none where nothing is scored
 * @param reversed items that count the other way round
 * @param overall how all scored items become one score; mean unless said otherwise
 * @param prorating from how many answers a score is made where some are missing
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

	/** What an answer to the item counts. */
	public int counted(String item, int value) {
		Integer ends = ends(item);
		return (ends != null) ? ends - value : value;
	}

	/** Lowest and highest point together, of an item that counts the other way round. */
	@Nullable Integer ends(String item) {
		return this.reversed.stream()
			.filter((reversal) -> reversal.item().equals(item))
			.findFirst()
			.map(Reversal::ends)
			.orElse(null);
	}

	InstrumentVersion with(UnaryOperator<Reversal> known) {
		return new InstrumentVersion(this.code, this.source, this.validatedFor, this.subscales,
				this.reversed.stream().map(known).toList(), this.overall, this.prorating);
	}

}
