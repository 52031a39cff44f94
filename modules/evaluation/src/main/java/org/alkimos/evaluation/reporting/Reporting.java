package org.alkimos.evaluation.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.disclosure.DisclosedResponses;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Pairs;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Respondents;
import org.alkimos.evaluation.disclosure.ReleasedGroups;
import org.alkimos.evaluation.disclosure.RespondentGroups;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.LeftOut;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.EvaluationReport.GapRow;
import org.alkimos.evaluation.results.EvaluationReport.LookingBack;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.evaluation.scoring.Subscale;
import org.alkimos.evaluation.statistics.MeanDifference;
import org.alkimos.evaluation.waves.WaveView;

/** Builds results tables from responses; one instance per request and institution. */
public class Reporting {

	private final List<Response> responses;

	private final Map<AssessmentForm, RespondentGroups> forms;

	private final Instrument instrument;

	/**
	 * Reports on these responses.
	 * @param book earlier releases for each form
	 */
	public Reporting(List<Response> responses, Function<AssessmentForm, ReleasedGroups> book, Instrument instrument) {
		this(responses, released(responses, book, instrument), instrument);
	}

	/** Reports on predefined groups. */
	public Reporting(List<Response> responses, Map<AssessmentForm, RespondentGroups> forms, Instrument instrument) {
		this.responses = responses;
		this.forms = forms;
		this.instrument = instrument;
	}

	private static Map<AssessmentForm, RespondentGroups> released(List<Response> responses,
			Function<AssessmentForm, ReleasedGroups> book, Instrument instrument) {
		Map<AssessmentForm, RespondentGroups> forms = new EnumMap<>(AssessmentForm.class);
		for (AssessmentForm form : AssessmentForm.values()) {
			List<Response> of = responses.stream().filter((response) -> response.form() == form).toList();
			forms.put(form, new DisclosedResponses(of, book.apply(form), instrument));
		}
		return forms;
	}

	/** Input of a table. */
	public record People(Respondents before, Respondents after, Pairs pairs) {
	}

	/**
	 * Releases the whole cohort before any subgroup, so that figures do not depend on the
	 * order in which pages are read.
	 */
	public People people(CohortId cohort, ResultsQuery query) {
		if (query.group() != null) {
			people(cohort, query.only(null));
		}
		RespondentGroups form = form(query.form());
		Predicate<Response> of = of(cohort, query);
		Respondents before = form.wave(query.from(), query.group(), of);
		Respondents after = form.wave(query.to(), query.group(), of);
		return new People(before, after, form.pairs(query.from(), query.to(), query.group(), of));
	}

	public CohortResults results(CohortId cohort, ResultsQuery query, InstrumentVersion version, List<WaveView> waves) {
		People people = people(cohort, query);
		int floor = form(query.form()).floor();
		ResultsTable table = table(people, query, version);
		var items = new ItemTable(this.instrument, version, floor, people.before(), people.after());
		return new CohortResults(cohort, query, floor, version.validatedFor().contains(query.form()), version.source(),
				new WaveCounts(waves).of(query), CohortResults.Asked.of(looksBack(query), waves, query),
				table.competencies(), table.overall(), items.rows(),
				new LeftOut(people.before().leftOut(), people.after().leftOut(), people.pairs().leftOut()));
	}

	private ResultsTable table(People people, ResultsQuery query, InstrumentVersion version) {
		return new ResultsTable(version, this.instrument.scale(), query.missing(), form(query.form()).floor(),
				people.before(), people.after(), people.pairs());
	}

	public List<LookingBack> lookingBack(CohortResults results, InstrumentVersion version) {
		ResultsQuery query = results.query();
		if (!looksBack(query)) {
			return List.of();
		}
		ResultsQuery back = query.between(WaveMoment.RETROSPECTIVE, query.to());
		ResultsTable table = table(people(results.cohort(), back), back, version);
		List<Competency> seen = Stream.concat(table.competencies().stream(), Stream.of(table.overall())).toList();
		List<LookingBack> rows = new ArrayList<>();
		for (int i = 0; i < seen.size(); i++) {
			Competency row = results.rows().get(i);
			rows.add(new LookingBack(row.code(), row.shortLabel(), row.change(), seen.get(i).change()));
		}
		return rows;
	}

	private boolean looksBack(ResultsQuery query) {
		return query.from() != WaveMoment.RETROSPECTIVE && this.responses.stream()
			.anyMatch((one) -> one.moment() == WaveMoment.RETROSPECTIVE && one.form() == query.form());
	}

	/**
	 * Calculates the gap from means of released groups, so that it reveals nothing beyond
	 * them. A gap per mentor could identify a pod by its size.
	 */
	public List<GapRow> gap(CohortId cohort, ResultsQuery query, InstrumentVersion version) {
		List<Scores> self = scores(cohort, query, version, AssessmentForm.MENTOR_SELF);
		List<Scores> mentees = scores(cohort, query, version, AssessmentForm.MENTEE_ABOUT_MENTOR);
		List<GapRow> rows = new ArrayList<>();
		for (int i = 0; i < version.subscales().size(); i++) {
			Subscale subscale = version.subscales().get(i);
			rows.add(gap(subscale.code(), subscale.shortLabel(), self.get(i), mentees.get(i)));
		}
		rows.add(gap(ScoreSheet.OVERALL, "Overall", self.getLast(), mentees.getLast()));
		return rows;
	}

	private static GapRow gap(String code, String label, Scores self, Scores mentees) {
		boolean shown = self.distribution() != null && mentees.distribution() != null;
		Visibility visibility = shown ? Visibility.SHOWN
				: Stream.of(self, mentees).anyMatch((one) -> one.visibility() == Visibility.HIDDEN) ? Visibility.HIDDEN
						: Visibility.EMPTY;
		return new GapRow(code, label, visibility, shown ? self.mean() : null, shown ? mentees.mean() : null,
				shown ? MeanDifference.of(Objects.requireNonNull(self.distribution()),
						Objects.requireNonNull(mentees.distribution())) : null);
	}

	private List<Scores> scores(CohortId cohort, ResultsQuery query, InstrumentVersion version, AssessmentForm form) {
		Respondents respondents = form(form).wave(query.to(), null, of(cohort, query.only(null)));
		var nobody = new Respondents(List.of(), 0, false);
		var table = new ResultsTable(version, this.instrument.scale(), query.missing(), form(form).floor(), nobody,
				respondents, new Pairs(List.of(), 0));
		return table.later();
	}

	/** Departments and ranks of everyone who answered this form. */
	public List<Group> groups(AssessmentForm form) {
		return Arrays.stream(Grouping.values())
			.flatMap((by) -> this.responses.stream()
				.filter((response) -> response.form() == form)
				.map(by::of)
				.filter(Objects::nonNull)
				.filter((value) -> !value.isBlank())
				.distinct()
				.map((value) -> new Group(by, value)))
			.sorted(Comparator.comparing(Group::by).thenComparing(Group::value))
			.toList();
	}

	private RespondentGroups form(AssessmentForm form) {
		return Objects.requireNonNull(this.forms.get(form));
	}

	private static Predicate<Response> of(CohortId cohort, ResultsQuery query) {
		Group group = query.group();
		return (response) -> (query.pooled() || response.cohort().equals(cohort))
				&& (group == null || group.holds(response));
	}

}
