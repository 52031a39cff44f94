package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.ReleasedGroups.Release;
import org.alkimos.evaluation.ReleasedGroups.Values;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.instrument.ScoreSheet;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * The responses of one form that figures may be made of: everybody who answered, or fewer
 * where somebody could be singled out.
 */
class Released {

	private final Map<AssessmentId, Response> responses;

	private final ReleasedGroups groups;

	private final Instrument instrument;

	Released(Collection<Response> responses, ReleasedGroups groups, Instrument instrument) {
		this.responses = responses.stream().collect(Collectors.toMap(Response::assessment, Function.identity()));
		this.groups = groups;
		this.instrument = instrument;
	}

	/**
	 * Responses of a group.
	 *
	 * @param people who count
	 * @param leftOut who answered and does not count
	 * @param withItems whether single items may be told
	 */
	record Respondents(List<Response> people, int leftOut, boolean withItems) {

		Visibility visibility() {
			if (!this.people.isEmpty()) {
				return Visibility.SHOWN;
			}
			return (this.leftOut > 0) ? Visibility.HIDDEN : Visibility.EMPTY;
		}

	}

	/** One person's two responses. */
	record Pair(Response before, Response after) {
	}

	/**
	 * People who answered twice.
	 *
	 * @param leftOut how many more there are
	 */
	record Pairs(List<Pair> people, int leftOut) {

		Visibility visibility() {
			if (!this.people.isEmpty()) {
				return Visibility.SHOWN;
			}
			return (this.leftOut > 0) ? Visibility.HIDDEN : Visibility.EMPTY;
		}

	}

	int floor() {
		return this.groups.floor();
	}

	Respondents wave(WaveMoment moment, Predicate<Response> of) {
		List<Response> all = wanted(moment, of);
		Release release = this.groups.single(moment, all.stream().map(Response::assessment).collect(Collectors.toSet()),
				values());
		List<Response> told = known(release.assessments());
		return new Respondents(told, all.size() - told.size(), release.withItems());
	}

	Pairs pairs(WaveMoment from, WaveMoment to, Predicate<Response> of) {
		Map<Answering, Response> before = byPerson(wanted(from, of));
		Map<Answering, Response> after = byPerson(wanted(to, of));
		before.keySet().retainAll(after.keySet());
		Map<AssessmentId, AssessmentId> pairs = new HashMap<>();
		before.forEach((person, response) -> pairs.put(response.assessment(),
				Objects.requireNonNull(after.get(person)).assessment()));
		Release release = this.groups.pairs(from, to, pairs, values());
		List<Pair> told = known(release.assessments()).stream()
			.map((first) -> new Pair(first, Objects.requireNonNull(after.get(Answering.of(first)))))
			.toList();
		return new Pairs(told, pairs.size() - told.size());
	}

	/** Somebody in a cohort: who takes part twice answers twice. */
	private record Answering(CohortId cohort, PersonId person) {

		static Answering of(Response response) {
			return new Answering(response.cohort(), response.respondent());
		}

	}

	private static Map<Answering, Response> byPerson(List<Response> responses) {
		Map<Answering, Response> byPerson = new HashMap<>();
		responses.forEach((response) -> byPerson.put(Answering.of(response), response));
		return byPerson;
	}

	private List<Response> wanted(WaveMoment moment, Predicate<Response> of) {
		return this.responses.values().stream().filter((response) -> response.moment() == moment).filter(of).toList();
	}

	private List<Response> known(Collection<AssessmentId> assessments) {
		return assessments.stream().map((id) -> Objects.requireNonNull(this.responses.get(id))).toList();
	}

	private Values values() {
		return new Values(this::items, this::scores);
	}

	/** Where somebody took an answer back, they differ from everybody. */
	private List<?> items(AssessmentId id) {
		Response response = this.responses.get(id);
		return this.instrument.items()
			.stream()
			.map((item) -> (response != null) ? response.answers().getOrDefault(item.key(), Answer.missing()) : id)
			.toList();
	}

	private List<?> scores(AssessmentId id) {
		Response response = this.responses.get(id);
		List<Object> scores = new ArrayList<>();
		this.instrument.versions().forEach((version) -> {
			Map<String, Answer> answers = (response != null) ? response.answers() : Map.of();
			ScoreSheet.of(version, answers).all().forEach((score) -> {
				Double mean = score.by(MissingRule.PRORATED);
				scores.add((response == null) ? id : (mean != null) ? mean : "none");
			});
		});
		return scores;
	}

}
