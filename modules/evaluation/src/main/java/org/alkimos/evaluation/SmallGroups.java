package org.alkimos.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;


/** The rule that a file holds nobody of a group below the floor. */
final class SmallGroups {

	private SmallGroups() {
	}

	/** The responses that may leave, and which groups were kept back. */
	record Sifted(List<Response> told, List<Withheld> withheld) {
	}

	static Sifted sift(List<Response> responses, int floor) {
		Map<Withheld, List<Response>> groups = responses.stream()
			.collect(Collectors.groupingBy((response) -> new Withheld(response.moment(), response.form())));
		List<Response> told = groups.values()
			.stream()
			.filter((group) -> group.size() >= floor)
			.flatMap(List::stream)
			.toList();
		List<Withheld> withheld = groups.entrySet()
			.stream()
			.filter((group) -> group.getValue().size() < floor)
			.map(Map.Entry::getKey)
			.sorted(Comparator.comparing(Withheld::wave).thenComparing(Withheld::form))
			.toList();
		return new Sifted(told, withheld);
	}

}
