package org.alkimos.evaluation.deidentification;

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
import org.alkimos.evaluation.responses.Response;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Names of cohorts in a file that covers several. Cohorts in which fewer people than the
 * minimum group size answered a form in a wave are merged, together with further cohorts
 * until the merged one is large enough.
 */
public final class MergedSmallCohorts {

	private final Map<PersonId, List<CohortId>> merged = new HashMap<>();

	private final Set<CohortId> small = new HashSet<>();

	private MergedSmallCohorts() {
	}

	/** Keeps every cohort separate. */
	public static MergedSmallCohorts asTheyAre() {
		return new MergedSmallCohorts();
	}

	public static MergedSmallCohorts of(List<Response> responses, int floor) {
		var merged = new MergedSmallCohorts();
		Map<CohortId, List<Response>> cohorts = responses.stream().collect(Collectors.groupingBy(Response::cohort));
		if (cohorts.size() > 1) {
			merged.merge(cohorts, floor);
			responses.stream()
				.filter((one) -> merged.small.contains(one.cohort()))
				.sorted(Comparator.comparing((one) -> one.cohort().value()))
				.forEach(merged::number);
		}
		return merged;
	}

	/** Cohorts that are merged. */
	int small() {
		return this.small.size();
	}

	/**
	 * Maps merged cohorts to new IDs; a person who answered in two small cohorts stays
	 * two respondents.
	 */
	public CohortId of(Response response) {
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

	/**
	 * Number of people for the form and wave with the fewest respondents; no respondents
	 * count as many.
	 */
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
