package org.alkimos.evaluation.deidentification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alkimos.evaluation.archive.Contents.Withholding;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.responses.Response;

/**
 * Builds rows of responses with study IDs instead of people and without values shared by
 * too few.
 */
public class Deidentification {

	private final StudyNumbers numbers;

	private final int floor;

	private final List<Withholding> withheld = new ArrayList<>();

	private MergedSmallCohorts cohorts = MergedSmallCohorts.asTheyAre();

	public Deidentification(StudyNumbers numbers, int floor) {
		this.numbers = numbers;
		this.floor = floor;
	}

	/** Minimum group size. */
	public int floor() {
		return this.floor;
	}

	/** Rows ordered by study ID, which reveals nothing about people. */
	public List<Row> rows(List<Response> responses) {
		List<Response> kept = enough(responses);
		this.cohorts = MergedSmallCohorts.of(kept, this.floor);
		if (this.cohorts.small() > 0) {
			this.withheld.add(new Withholding("cohort of " + this.cohorts.small() + " cohorts, which are told as one",
					"fewer than " + this.floor + " people answered in one of them", this.cohorts.small()));
		}
		QuasiIdentifierSuppression bands = QuasiIdentifierSuppression.of(kept, this.cohorts, this.floor);
		bands.leftOut()
			.forEach(
					(by, people) -> this.withheld
						.add(new Withholding(ExportLabels.word(by) + " of " + people + " people",
								"fewer than " + this.floor
										+ " people share it, alone or together with what else is told of them",
								people)));
		return kept.stream()
			.map((response) -> row(response, bands))
			.sorted(Comparator.comparing(Row::study)
				.thenComparing(Row::cohort)
				.thenComparing(Row::wave)
				.thenComparing(Row::form))
			.toList();
	}

	/** Names of cohorts in the rows. */
	public MergedSmallCohorts cohorts() {
		return this.cohorts;
	}

	public List<Withholding> withheld() {
		return List.copyOf(this.withheld);
	}

	/** Suppressed values and the reasons, one line each. */
	public List<String> words() {
		return this.withheld.stream().map((one) -> one.what() + ": " + one.why()).toList();
	}

	private List<Response> enough(List<Response> responses) {
		return responses.stream()
			.collect(Collectors.groupingBy((response) -> List.of(response.form(), response.moment())))
			.values()
			.stream()
			.filter((group) -> {
				Response one = group.getFirst();
				if (group.size() < this.floor) {
					this.withheld.add(new Withholding(
							ExportLabels.word(one.form()) + ", " + ExportLabels.word(one.moment()) + ": all responses",
							"fewer than " + this.floor + " people answered", group.size()));
				}
				return group.size() >= this.floor;
			})
			.flatMap(List::stream)
			.toList();
	}

	private Row row(Response response, QuasiIdentifierSuppression bands) {
		Map<String, String> words = new HashMap<>();
		bands.of(response).forEach((by, value) -> words.put(ExportLabels.word(by), value));
		return new Row(this.numbers.of(response.respondent()), this.numbers.of(response.pod()),
				this.numbers.of(response.mentor()), this.cohorts.of(response).value().toString(),
				ExportLabels.word(response.moment()), ExportLabels.word(response.form()), words, response.answers());
	}

}
