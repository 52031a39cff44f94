package org.alkimos.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alkimos.evaluation.CohortResults.Visibility;

/** The rule that a figure stands for at least five people, or is not told. */
final class SmallGroups {

	static final int FLOOR = 5;

	private SmallGroups() {
	}

	static Visibility visibilityOf(int people) {
		if (people == 0) {
			return Visibility.EMPTY;
		}
		return (people < FLOOR) ? Visibility.HIDDEN : Visibility.SHOWN;
	}

	/** The responses that may leave, and which groups were kept back. */
	record Sifted(List<Response> told, List<Withheld> withheld) {
	}

	static Sifted sift(List<Response> responses) {
		Map<Withheld, List<Response>> groups = responses.stream()
			.collect(Collectors.groupingBy((response) -> new Withheld(response.moment(), response.form())));
		List<Response> told = groups.values()
			.stream()
			.filter((group) -> visibilityOf(group.size()) == Visibility.SHOWN)
			.flatMap(List::stream)
			.toList();
		List<Withheld> withheld = groups.entrySet()
			.stream()
			.filter((group) -> visibilityOf(group.getValue().size()) == Visibility.HIDDEN)
			.map(Map.Entry::getKey)
			.sorted(Comparator.comparing(Withheld::wave).thenComparing(Withheld::form))
			.toList();
		return new Sifted(told, withheld);
	}

}
