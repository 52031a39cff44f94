package org.alkimos.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Which cohort is told of a response in a file of several cohorts. Where fewer people
 * than the floor answered a form in a wave, the cohort's own file has none of them; here
 * such cohorts are told as one, with more of them until the one is large enough.
 */
final class ToldCohorts {

	private final Map<PersonId, List<CohortId>> merged = new HashMap<>();

	private final Set<CohortId> small = new HashSet<>();

	private ToldCohorts() {
	}

	/** Every cohort as it is. */
	static ToldCohorts asTheyAre() {
		return new ToldCohorts();
	}

	static ToldCohorts of(List<Response> responses, int floor) {
		var told = new ToldCohorts();
		Map<CohortId, List<Response>> cohorts = responses.stream().collect(Collectors.groupingBy(Response::cohort));
		if (cohorts.size() > 1) {
			told.merge(cohorts, floor);
			responses.stream()
				.filter((one) -> told.small.contains(one.cohort()))
				.sorted(Comparator.comparing((one) -> one.cohort().value()))
				.forEach(told::number);
		}
		return told;
	}

	/** Cohorts that are told as one. */
	int small() {
		return this.small.size();
	}

	/** Somebody who answered in two small cohorts stays two respondents. */
	CohortId of(Response response) {
		if (!this.small.contains(response.cohort())) {
			return response.cohort();
		}
		int number = this.merged.getOrDefault(response.respondent(), List.of()).indexOf(response.cohort());
		return new CohortId(UUID.nameUUIDFromBytes(("small cohorts " + number).getBytes(StandardCharsets.UTF_8)));
	}

	private void merge(Map<CohortId, List<Response>> cohorts, int floor) {
		List<CohortId> bySize = new ArrayList<>(cohorts.keySet());
		bySize.sort(Comparator.comparingLong((CohortId cohort) -> fewest(cohorts.getOrDefault(cohort, List.of())))
			.thenComparing(CohortId::value));
		for (CohortId cohort : bySize) {
			List<Response> one = this.small.stream()
				.flatMap((other) -> cohorts.getOrDefault(other, List.of()).stream())
				.toList();
			if (fewest(cohorts.getOrDefault(cohort, List.of())) < floor || fewest(one) < floor) {
				this.small.add(cohort);
			}
		}
	}

	private void number(Response response) {
		List<CohortId> own = this.merged.computeIfAbsent(response.respondent(), (one) -> new ArrayList<>());
		if (!own.contains(response.cohort())) {
			own.add(response.cohort());
		}
	}

	/** People behind the form and wave that fewest answered; nobody counts as many. */
	private static long fewest(List<Response> responses) {
		return responses.stream()
			.collect(Collectors.groupingBy((one) -> List.of(one.form(), one.moment()),
					Collectors.mapping(Response::respondent,
							Collectors.collectingAndThen(Collectors.toSet(), Set::size))))
			.values()
			.stream()
			.mapToLong(Integer::longValue)
			.min()
			.orElse(Long.MAX_VALUE);
	}

}
