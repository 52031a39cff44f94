package org.alkimos.platform.progress.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Option;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.goal.GoalView;

/**
 * Page for editing a goal, or for reading a goal that cannot be edited.
 *
 * @param goal the goal, or null while a new one is being added
 */
public record GoalPage(String pod, String podHref, String action, @Nullable GoalView goal, @Nullable String owner,
		List<Option> owners, boolean mayWrite) {

	static GoalPage fresh(Actor actor, PodSheet sheet, PodNames.Known names) {
		var pod = sheet.pod();
		List<Option> owners = new ArrayList<>();
		owners.add(new Option("", "The whole pod", null));
		for (PersonId mentee : pod.mentees()) {
			if (actor.is(mentee) || pod.isMentor(actor.person())) {
				owners.add(Option.of(mentee.value().toString(), actor.is(mentee) ? "Me" : names.name(mentee)));
			}
		}
		String href = PodPaths.pod(pod.pod());
		return new GoalPage("Pod " + pod.number(), href, href + "/goals", null, null, owners, sheet.mayWrite());
	}

	static GoalPage of(PodSheet sheet, GoalView goal, PodNames.Known names) {
		var pod = sheet.pod();
		String owner = (goal.owner() != null) ? names.name(goal.owner()) : "The whole pod";
		return new GoalPage("Pod " + pod.number(), PodPaths.pod(pod.pod()), PodPaths.goal(pod.pod(), goal.goal()), goal,
				owner, List.of(), sheet.mayWrite() && goal.mine());
	}

	public String title() {
		return (this.goal != null) ? this.goal.title() : "Add a goal";
	}

	public String kind() {
		return (this.goal != null) ? PodLabels.of(this.goal.kind()) : "";
	}

	public String status() {
		return (this.goal != null) ? PodLabels.of(this.goal.status()) : "";
	}

	/**
	 * Returns the message about a change that another member saved while this form was
	 * being edited.
	 */
	String savedMeanwhile() {
		return (this.goal == null) ? ""
				: ("Someone else changed this goal while you were editing. It now says “%s”, target date %s, "
						+ "status %s. Your version is below; saving it replaces theirs.")
					.formatted(this.goal.title(), Dates.day(this.goal.targetOn()), status().toLowerCase(Locale.ROOT));
	}

	public List<Option> kinds() {
		return Arrays.stream(GoalKind.values())
			.map((kind) -> new Option(kind.name(), PodLabels.of(kind), example(kind)))
			.toList();
	}

	public List<Option> statuses() {
		return Arrays.stream(GoalStatus.values())
			.map((status) -> Option.of(status.name(), PodLabels.of(status)))
			.toList();
	}

	private static String example(GoalKind kind) {
		return switch (kind) {
			case CAREER -> "Where you want to be, such as a first faculty position";
			case SKILL -> "What you want to be able to do, such as giving feedback";
			case PROJECT -> "What you want to finish, such as a paper or a grant application";
		};
	}

}
