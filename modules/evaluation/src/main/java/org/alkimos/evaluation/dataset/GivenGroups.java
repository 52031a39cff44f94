package org.alkimos.evaluation.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.archive.Population;
import org.alkimos.evaluation.archive.Population.Member;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Pair;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Pairs;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Respondents;
import org.alkimos.evaluation.disclosure.RespondentGroups;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Group;

/**
 * Groups listed in a data set; people excluded at the exporting institution are not in
 * it.
 */
class GivenGroups implements RespondentGroups {

	private final String form;

	private final int floor;

	private final Map<String, List<Member>> members = new HashMap<>();

	private final Map<String, Response> responses = new HashMap<>();

	private final DataSetContent content;

	GivenGroups(DataSetContent content, AssessmentForm form) {
		this.form = ExportLabels.word(form);
		this.floor = content.floor();
		this.content = content;
		content.populations()
			.stream()
			.filter((one) -> one.form().equals(this.form))
			.forEach((one) -> this.members.put(one.contrast() + "/" + one.group(), one.members()));
		content.responses()
			.stream()
			.filter((one) -> one.response().form() == form)
			.forEach((one) -> this.responses.put(
					key(one.study(), one.response().cohort().value().toString(), one.response().moment()),
					one.response()));
	}

	private static String key(String study, String cohort, WaveMoment moment) {
		return study + "/" + cohort + "/" + moment;
	}

	@Override
	public int floor() {
		return this.floor;
	}

	@Override
	public Respondents wave(WaveMoment moment, @Nullable Group group, Predicate<Response> of) {
		String contrast = ExportLabels.word(moment);
		List<Response> people = members(contrast, group).stream().map((one) -> response(one, moment)).toList();
		return new Respondents(people, hidden(contrast, group) ? 1 : 0,
				this.content.exported()
					.stream()
					.anyMatch((figure) -> isAbout(figure, contrast, group) && figure.statistic().equals("na")));
	}

	@Override
	public Pairs pairs(WaveMoment from, WaveMoment to, @Nullable Group group, Predicate<Response> of) {
		String contrast = ExportLabels.word(from) + ">" + ExportLabels.word(to);
		List<Pair> people = members(contrast, group).stream()
			.map((one) -> new Pair(response(one, from), response(one, to)))
			.toList();
		return new Pairs(people, hidden(contrast, group) ? 1 : 0);
	}

	private List<Member> members(String contrast, @Nullable Group group) {
		return this.members.getOrDefault(contrast + "/" + ExportLabels.word(group), List.of());
	}

	private Response response(Member member, WaveMoment moment) {
		return Objects.requireNonNull(this.responses.get(key(member.study(), member.cohort(), moment)));
	}

	private boolean hidden(String contrast, @Nullable Group group) {
		return this.content.exported()
			.stream()
			.anyMatch((figure) -> isAbout(figure, contrast, group) && "hidden".equals(figure.reason()));
	}

	private boolean isAbout(ExportedFigure figure, String contrast, @Nullable Group group) {
		return figure.form().equals(this.form) && figure.contrast().equals(contrast)
				&& figure.group().equals(ExportLabels.word(group));
	}

}
