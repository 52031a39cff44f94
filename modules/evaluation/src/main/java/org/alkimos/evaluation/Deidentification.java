package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.evaluation.export.Contents.Withholding;
import org.alkimos.evaluation.export.Row;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Makes rows of responses: study numbers in place of people, and no band that fewer
 * people than the floor share. Where a few would be left without one, others join them.
 */
class Deidentification {

	private final StudyNumbers numbers;

	private final int floor;

	private final List<Withholding> withheld = new ArrayList<>();

	Deidentification(StudyNumbers numbers, int floor) {
		this.numbers = numbers;
		this.floor = floor;
	}

	/** Rows in the order of study numbers, which says nothing about people. */
	List<Row> rows(List<Response> responses) {
		List<Response> told = enough(responses);
		Map<Grouping, Set<String>> rare = new HashMap<>();
		for (Grouping by : Grouping.values()) {
			rare.put(by, rare(told, by));
		}
		return told.stream()
			.map((response) -> row(response, rare))
			.sorted(Comparator.comparing(Row::study).thenComparing(Row::cohort).thenComparing(Row::wave))
			.toList();
	}

	List<Withholding> withheld() {
		return List.copyOf(this.withheld);
	}

	/** What was left out and why, a line each. */
	List<String> words() {
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
							ExportWords.word(one.form()) + ", " + ExportWords.word(one.moment()) + ": all responses",
							"fewer than " + this.floor + " people answered", group.size()));
				}
				return group.size() >= this.floor;
			})
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * Values that are left out: each of too few people, and more until those are enough.
	 */
	private Set<String> rare(List<Response> responses, Grouping by) {
		Map<String, Set<PersonId>> people = new HashMap<>();
		responses.forEach((response) -> {
			String value = by.of(response);
			if (value != null && !value.isBlank()) {
				people.computeIfAbsent(value, (one) -> new HashSet<>()).add(response.respondent());
			}
		});
		Set<String> rare = new HashSet<>();
		int hidden = 0;
		for (var entry : people.entrySet()
			.stream()
			.sorted(Comparator.comparing((one) -> one.getValue().size()))
			.toList()) {
			if (entry.getValue().size() < this.floor || (hidden > 0 && hidden < this.floor)) {
				rare.add(entry.getKey());
				hidden += entry.getValue().size();
			}
		}
		if (!rare.isEmpty()) {
			this.withheld.add(new Withholding(ExportWords.word(by) + ": " + rare.size() + " values",
					"fewer than " + this.floor + " people share one of them, or would be alone without one", hidden));
		}
		return rare;
	}

	private Row row(Response response, Map<Grouping, Set<String>> rare) {
		Map<String, String> bands = new HashMap<>();
		rare.forEach((by, values) -> {
			String value = by.of(response);
			if (value != null && !values.contains(value)) {
				bands.put(ExportWords.word(by), value);
			}
		});
		return new Row(this.numbers.of(response.respondent()), this.numbers.of(response.pod()),
				this.numbers.of(response.mentor()), response.cohort().value().toString(),
				ExportWords.word(response.moment()), ExportWords.word(response.form()), bands, response.answers());
	}

}
