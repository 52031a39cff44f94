package org.alkimos.platform.progress.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.progress.Inputs;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.goal.GoalView;
import org.alkimos.progress.goal.Milestone;

/** Form of a goal; milestones without a title are ignored. */
public record GoalForm(@Nullable String title, @Nullable String kind, @Nullable String owner, @Nullable String targetOn,
		@Nullable String status, List<Step> steps, int version) {

	private static final int SPARE_ROWS = 3;

	private static final int MOST_ROWS = 20;

	static GoalForm empty() {
		return new GoalForm(null, null, null, null, null, withSpareRows(List.of()), 0);
	}

	static GoalForm of(GoalView goal) {
		List<Step> steps = goal.milestones().stream().map((step) -> new Step(step.title(), step.done())).toList();
		return new GoalForm(goal.title(), goal.kind().name(), null, goal.targetOn().toString(), goal.status().name(),
				withSpareRows(steps), goal.version());
	}

	static GoalForm sent(MultiValueMap<String, String> sent) {
		List<Step> steps = new ArrayList<>();
		for (int row = 0; row < MOST_ROWS; row++) {
			@Nullable String title = sent.getFirst("step" + row);
			if (title != null && !title.isBlank()) {
				steps.add(new Step(title, sent.containsKey("done" + row)));
			}
		}
		return new GoalForm(sent.getFirst("title"), sent.getFirst("kind"), sent.getFirst("owner"),
				sent.getFirst("targetOn"), sent.getFirst("status"), withSpareRows(steps), version(sent));
	}

	/**
	 * Returns this input with the current version, so that saving replaces what others
	 * saved.
	 */
	GoalForm on(GoalView now) {
		return new GoalForm(this.title, this.kind, this.owner, this.targetOn, this.status, this.steps, now.version());
	}

	private static int version(MultiValueMap<String, String> sent) {
		@Nullable String version = sent.getFirst("version");
		return (version != null && version.matches("\\d{1,9}")) ? Integer.parseInt(version) : -1;
	}

	private static List<Step> withSpareRows(List<Step> steps) {
		List<Step> rows = new ArrayList<>(steps);
		for (int spare = 0; spare < SPARE_ROWS && rows.size() < MOST_ROWS; spare++) {
			rows.add(new Step("", false));
		}
		return rows;
	}

	GoalDraft read() {
		List<Milestone> milestones = this.steps.stream()
			.filter((step) -> !step.title().isBlank())
			.map((step) -> new Milestone(step.title().strip(), step.done()))
			.toList();
		return new GoalDraft(this.title, Inputs.choice(this.kind, GoalKind.class), ownerOrPod(),
				Inputs.day(this.targetOn, "targetOn"), milestones, Inputs.choice(this.status, GoalStatus.class));
	}

	private @Nullable PersonId ownerOrPod() {
		try {
			return (this.owner == null || this.owner.isBlank()) ? null : new PersonId(UUID.fromString(this.owner));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(WebProblem.UNKNOWN_CHOICE, "owner", "Choose one of the pod's mentees, or the pod.");
		}
	}

	/** Row of a milestone. */
	public record Step(String title, boolean done) {
	}

}
