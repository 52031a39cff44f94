package org.alkimos.platform.evaluation.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * An evaluator's selection of results, from the query parameters.
 *
 * @param form who rates whom; {@code MENTOR_SELF} by default
 * @param version code of the scoring version, such as {@code MCA-26}; the one in use by
 * default
 * @param missing rule for missing answers; {@code PRORATED} by default
 * @param from earlier wave; {@code OPENING} by default
 * @param to later wave, not the earlier one; {@code CLOSING} by default
 * @param group group of respondents, such as {@code department:Medicine}, by department
 * or rank; everyone by default
 * @param cohorts {@code all} to combine all cohorts of the institution; one cohort by
 * default
 * @param instrument code and library version of another instrument, such as
 * {@code BELONGING/1}; the standard one by default, and the only one in ZIP files
 */
public record ResultsChoice(@Nullable AssessmentForm form, @Nullable String version, @Nullable MissingRule missing,
		@Nullable WaveMoment from, @Nullable WaveMoment to, @Nullable String group, @Nullable String cohorts,
		@Nullable String instrument) {

	private static final String ALL = "all";

	public ResultsQuery query(List<String> versions) {
		return new ResultsQuery((this.form != null) ? this.form : AssessmentForm.MENTOR_SELF,
				(this.version != null && !this.version.isBlank()) ? this.version : versions.getFirst(),
				(this.missing != null) ? this.missing : MissingRule.PRORATED,
				(this.from != null) ? this.from : WaveMoment.OPENING, (this.to != null) ? this.to : WaveMoment.CLOSING,
				group(this.group), ALL.equals(this.cohorts), about());
	}

	/** Selects results of one of these instruments, the first is the standard one. */
	ResultsQuery queryAmong(List<ScoredInstrument> instruments) {
		return query(pick(instruments, about()).versions());
	}

	/**
	 * Drops the selected version if it belongs to another instrument, so that changing
	 * the instrument selects its default version.
	 */
	ResultsChoice fitting(ScoredInstrument about, List<ScoredInstrument> all) {
		String named = this.version;
		boolean others = named != null && !about.versions().contains(named)
				&& all.stream().anyMatch((one) -> one.versions().contains(named));
		return others ? new ResultsChoice(this.form, null, this.missing, this.from, this.to, this.group, this.cohorts,
				this.instrument) : this;
	}

	/** The selected instrument, or null for the standard one. */
	@Nullable String about() {
		return (this.instrument != null && !this.instrument.isBlank()) ? this.instrument : null;
	}

	private static @Nullable Group group(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		int colon = text.indexOf(':');
		return Arrays.stream(Grouping.values())
			.filter((by) -> colon > 0 && by.name().equalsIgnoreCase(text.substring(0, colon)))
			.findFirst()
			.map((by) -> new Group(by, text.substring(colon + 1)))
			.orElseThrow(() -> new InvalidInput(WebProblem.UNKNOWN_CHOICE, "group", "Choose a group from the list."));
	}

	static String word(Group group) {
		return group.by().name().toLowerCase(Locale.ROOT) + ":" + group.value();
	}

	/** Returns the selection as a query string. */
	static String address(ResultsQuery query) {
		List<String> parts = new ArrayList<>(List.of("form=" + EvaluationLabels.param(query.form()),
				"version=" + query.version(), "missing=" + EvaluationLabels.param(query.missing()),
				"from=" + EvaluationLabels.param(query.from()), "to=" + EvaluationLabels.param(query.to())));
		if (query.group() != null) {
			parts.add("group=" + URLEncoder.encode(word(query.group()), StandardCharsets.UTF_8));
		}
		if (query.pooled()) {
			parts.add("cohorts=" + ALL);
		}
		if (query.instrument() != null) {
			parts.add("instrument=" + URLEncoder.encode(query.instrument(), StandardCharsets.UTF_8));
		}
		return "?" + String.join("&", parts);
	}

	/** One field of the selection form. */
	public record Selection(String name, String label, String value, List<Option> options) {

		/** Label of the selected option. */
		public String shown() {
			return this.options.stream()
				.filter((option) -> option.value().equals(this.value))
				.map(Option::label)
				.findFirst()
				.orElse(this.value);
		}

	}

	/** Builds all fields with their current values. */
	static List<Selection> selections(ResultsQuery query, List<ScoredInstrument> instruments, List<Group> groups,
			boolean severalCohorts) {
		List<Selection> fields = new ArrayList<>();
		if (instruments.size() > 1) {
			fields.add(new Selection("instrument", "Instrument", Objects.requireNonNullElse(query.instrument(), ""),
					instruments.stream().map((one) -> instrument(one, one.equals(instruments.getFirst()))).toList()));
		}
		if (severalCohorts) {
			fields.add(cohorts(query));
		}
		fields.add(choice("form", "Ratings", query.form(), AssessmentForm.values(), EvaluationLabels::of));
		if (!groups.isEmpty()) {
			fields.add(group(query, groups));
		}
		fields.add(choice("from", "Earlier wave", query.from(), WaveMoment.values(), EvaluationLabels::of));
		fields.add(choice("to", "Later wave", query.to(), WaveMoment.values(), EvaluationLabels::of));
		fields.add(new Selection("version", "Version", query.version(),
				pick(instruments, query.instrument()).versions()
					.stream()
					.map((code) -> new Option(code, code, null))
					.toList()));
		fields.add(choice("missing", "Missing answers", query.missing(), MissingRule.values(), EvaluationLabels::of));
		return fields;
	}

	private static Selection cohorts(ResultsQuery query) {
		return new Selection("cohorts", "Cohort", query.pooled() ? ALL : "",
				List.of(new Option("", "This cohort", null), new Option(ALL, "All cohorts together", null)));
	}

	private static Selection group(ResultsQuery query, List<Group> groups) {
		List<Option> options = new ArrayList<>(List.of(new Option("", "Everyone", null)));
		groups.forEach((one) -> options.add(new Option(word(one), one.value(), null)));
		return new Selection("group", "Group", (query.group() != null) ? word(query.group()) : "", options);
	}

	private static Option instrument(ScoredInstrument one, boolean standard) {
		return new Option(standard ? "" : one.reference(), standard ? one.reference() : one.title(), null);
	}

	/** Returns the named instrument; the first is the standard one. */
	static ScoredInstrument pick(List<ScoredInstrument> instruments, @Nullable String instrument) {
		return instruments.stream()
			.filter((one) -> one.reference().equals(instrument))
			.findFirst()
			.orElse(instruments.getFirst());
	}

	private static <E extends Enum<E>> Selection choice(String name, String label, E value, E[] all,
			java.util.function.Function<E, String> words) {
		return new Selection(name, label, EvaluationLabels.param(value),
				Arrays.stream(all)
					.map((one) -> new Option(EvaluationLabels.param(one), words.apply(one), null))
					.toList());
	}

}
