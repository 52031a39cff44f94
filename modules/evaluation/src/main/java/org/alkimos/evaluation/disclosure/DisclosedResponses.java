package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.disclosure.ReleasedGroups.Release;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.Scorer;

/**
 * The responses of one form that may be used in figures: all of them, or fewer if someone
 * could be identified.
 */
public class DisclosedResponses implements RespondentGroups {

	private final Map<WaveMoment, Map<RespondentKey, Response>> waves = new EnumMap<>(WaveMoment.class);

	private final ReleasedGroups groups;

	private final Instrument instrument;

	private final List<Scorer> scorers;

	public DisclosedResponses(Collection<Response> responses, ReleasedGroups groups, Instrument instrument) {
		for (WaveMoment moment : WaveMoment.values()) {
			this.waves.put(moment, new LinkedHashMap<>());
		}
		responses.forEach((response) -> wave(response.moment()).put(RespondentKey.of(response), response));
		this.groups = groups;
		this.instrument = instrument;
		this.scorers = instrument.versions().stream().map(Scorer::new).toList();
	}

	/**
	 * Responses of a group that may be used.
	 *
	 * @param people people included
	 * @param leftOut number of people who responded and are excluded
	 * @param withItems whether figures for single items may be released
	 */
	public record Respondents(List<Response> people, int leftOut, boolean withItems) {

		public Visibility visibility() {
			if (!this.people.isEmpty()) {
				return Visibility.SHOWN;
			}
			return (this.leftOut > 0) ? Visibility.HIDDEN : Visibility.EMPTY;
		}

	}

	/** One person's responses in both waves. */
	public record Pair(Response before, Response after) {
	}

	/**
	 * People who responded in both waves.
	 *
	 * @param leftOut number of people who are excluded
	 */
	public record Pairs(List<Pair> people, int leftOut) {

		public Visibility visibility() {
			if (!this.people.isEmpty()) {
				return Visibility.SHOWN;
			}
			return (this.leftOut > 0) ? Visibility.HIDDEN : Visibility.EMPTY;
		}

	}

	@Override
	public int floor() {
		return this.groups.floor();
	}

	@Override
	public Respondents wave(WaveMoment moment, @Nullable Group group, Predicate<Response> of) {
		Map<RespondentKey, Response> all = wanted(moment, of);
		Release release = this.groups.release(moment, null, all.keySet(), (person) -> items(person, moment),
				this::scores);
		List<Response> released = release.people()
			.stream()
			.map((person) -> Objects.requireNonNull(all.get(person)))
			.toList();
		return new Respondents(released, all.size() - released.size(), release.withItems());
	}

	@Override
	public Pairs pairs(WaveMoment from, WaveMoment to, @Nullable Group group, Predicate<Response> of) {
		Map<RespondentKey, Response> before = wanted(from, of);
		Map<RespondentKey, Response> after = wanted(to, of);
		before.keySet().retainAll(after.keySet());
		Release release = this.groups.release(from, to, before.keySet(), (person) -> List.of(),
				(person) -> changes(person, from, to));
		List<Pair> released = release.people()
			.stream()
			.map((person) -> new Pair(Objects.requireNonNull(before.get(person)),
					Objects.requireNonNull(after.get(person))))
			.toList();
		return new Pairs(released, before.size() - released.size());
	}

	private Map<RespondentKey, Response> wave(WaveMoment moment) {
		return Objects.requireNonNull(this.waves.get(moment));
	}

	private Map<RespondentKey, Response> wanted(WaveMoment moment, Predicate<Response> of) {
		Map<RespondentKey, Response> wanted = new LinkedHashMap<>();
		wave(moment).forEach((person, response) -> {
			if (of.test(response)) {
				wanted.put(person, response);
			}
		});
		return wanted;
	}

	private @Nullable Response find(RespondentKey person, WaveMoment moment) {
		return wave(moment).get(person);
	}

	private List<?> items(RespondentKey person, WaveMoment moment) {
		Response response = find(person, moment);
		return this.instrument.items()
			.stream()
			// Written comments are never released here.
			.filter((item) -> item.kind() != ItemKind.TEXT)
			.map((item) -> (response != null) ? response.answers().getOrDefault(item.key(), Answer.missing()) : null)
			.toList();
	}

	/**
	 * A person's answers in all waves, because a class of people is the same in all of
	 * them.
	 */
	private List<@Nullable Object> scores(RespondentKey person) {
		List<@Nullable Object> scores = new ArrayList<>();
		for (WaveMoment moment : WaveMoment.values()) {
			scores.addAll(scores(person, moment));
		}
		return scores;
	}

	private List<@Nullable Double> scores(RespondentKey person, WaveMoment moment) {
		Response response = find(person, moment);
		List<@Nullable Double> scores = new ArrayList<>();
		for (Scorer version : this.scorers) {
			version.of((response != null) ? response.answers() : Map.of())
				.all()
				.forEach((score) -> scores.add(score.by(MissingRule.PRORATED)));
		}
		return scores;
	}

	private List<@Nullable Object> changes(RespondentKey person, WaveMoment from, WaveMoment to) {
		List<@Nullable Object> values = scores(person);
		List<@Nullable Double> before = scores(person, from);
		List<@Nullable Double> after = scores(person, to);
		for (int i = 0; i < before.size(); i++) {
			Double first = before.get(i);
			Double last = after.get(i);
			// Rounded, so that changes that are equal by hand are equal here.
			values.add((first != null && last != null) ? (Object) Math.round((last - first) * 1e9) : null);
		}
		return values;
	}

}
