package org.alkimos.evaluation.deidentification;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Quasi-identifiers of respondents in a file, suppressed until each combination of values
 * is shared by at least the minimum group size among those who filled in the same form in
 * the same cohort (both are in the row). The rarest value of the smallest combination is
 * removed first, until every combination is large enough; rows left without any value
 * must be as many.
 */
final class QuasiIdentifierSuppression {

	private final IdentityHashMap<Response, Map<Grouping, String>> values = new IdentityHashMap<>();

	private final Map<Grouping, Set<PersonId>> leftOut = new EnumMap<>(Grouping.class);

	private final int floor;

	private QuasiIdentifierSuppression(List<Response> responses, int floor) {
		this.floor = floor;
		for (Response response : responses) {
			Map<Grouping, String> values = new EnumMap<>(Grouping.class);
			for (Grouping by : Grouping.values()) {
				String value = by.of(response);
				if (value != null && !value.isBlank()) {
					values.put(by, value);
				}
			}
			this.values.put(response, values);
		}
	}

	static QuasiIdentifierSuppression of(List<Response> responses, MergedSmallCohorts cohorts, int floor) {
		var all = new QuasiIdentifierSuppression(List.of(), floor);
		responses.stream()
			.collect(Collectors.groupingBy((response) -> List.of(response.form(), cohorts.of(response))))
			.values()
			.forEach((group) -> all.add(alike(group, floor)));
		return all;
	}

	/** Respondents of one form in one cohort. */
	private static QuasiIdentifierSuppression alike(List<Response> responses, int floor) {
		var bands = new QuasiIdentifierSuppression(responses, floor);
		boolean further = true;
		while (further) {
			further = bands.coarser();
		}
		return bands;
	}

	private void add(QuasiIdentifierSuppression others) {
		this.values.putAll(others.values);
		others.leftOut
			.forEach((by, people) -> this.leftOut.computeIfAbsent(by, (one) -> new HashSet<>()).addAll(people));
	}

	Map<Grouping, String> of(Response response) {
		return Objects.requireNonNull(this.values.get(response));
	}

	/** People for whom a value was suppressed. */
	Map<Grouping, Integer> leftOut() {
		Map<Grouping, Integer> people = new EnumMap<>(Grouping.class);
		this.leftOut.forEach((by, whose) -> people.put(by, whose.size()));
		return people;
	}

	/**
	 * Suppresses one value of the smallest combination; returns false if none is too
	 * small.
	 */
	private boolean coarser() {
		Map<Map<Grouping, String>, List<Response>> combinations = this.values.keySet()
			.stream()
			.collect(Collectors.groupingBy((response) -> Map.copyOf(of(response))));
		boolean fewAreLeft = combinations.values().stream().anyMatch((group) -> people(group) < this.floor);
		if (!fewAreLeft) {
			return false;
		}
		Optional<Map<Grouping, String>> smallest = combinations.keySet()
			.stream()
			.filter((values) -> !values.isEmpty())
			.min(Comparator
				.comparingInt((Map<Grouping, String> values) -> people(combinations.getOrDefault(values, List.of())))
				.thenComparing(Object::toString));
		smallest.ifPresent((values) -> leaveOut(rarest(values), combinations.getOrDefault(values, List.of())));
		return smallest.isPresent();
	}

	private void leaveOut(Grouping by, List<Response> group) {
		group.forEach((response) -> {
			of(response).remove(by);
			this.leftOut.computeIfAbsent(by, (one) -> new HashSet<>()).add(response.respondent());
		});
	}

	private Grouping rarest(Map<Grouping, String> values) {
		Map<Grouping, Integer> people = new HashMap<>();
		values.forEach((by, value) -> people.put(by,
				people(this.values.keySet().stream().filter((one) -> value.equals(of(one).get(by))).toList())));
		return values.keySet()
			.stream()
			.min(Comparator.comparingInt((Grouping by) -> people.getOrDefault(by, 0))
				.thenComparing(Comparator.reverseOrder()))
			.orElseThrow();
	}

	private static int people(Collection<Response> responses) {
		return (int) responses.stream().map(Response::respondent).distinct().count();
	}

}
