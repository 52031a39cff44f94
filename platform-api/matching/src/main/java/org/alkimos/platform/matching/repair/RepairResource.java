package org.alkimos.platform.matching.repair;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.repair.RepairReport;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.MatchRunResource.Person;
import org.alkimos.platform.matching.People;

/**
 * API representation of what has happened to published pods.
 *
 * @param options repairs, from the fewest changes to the best fit
 * @param inputHash hash to send when choosing a repair
 * @param draft a repair draft to review, or null if there is none
 */
record RepairResource(int mentees, List<Waiting> waiting, List<OpenPod> pods, List<RepairReport.Option> options,
		String inputHash, @Nullable MatchRunId draft) {

	static RepairResource of(RepairReport report, People people) {
		RunSummary draft = report.draft();
		return new RepairResource(report.mentees(),
				report.waiting().stream().map((waiting) -> Waiting.of(waiting, people)).toList(),
				report.pods().stream().map((pod) -> OpenPod.of(pod, people)).toList(), report.options(),
				report.inputHash(), (draft != null) ? draft.id() : null);
	}

	/** A mentee who is waiting for a pod; the pod is their current one, by number. */
	record Waiting(PersonId personId, String name, RepairReport.Cause cause, @Nullable Integer pod,
			@Nullable Instant since) {

		static Waiting of(RepairReport.Waiting waiting, People people) {
			return new Waiting(waiting.mentee(), people.full(waiting.mentee()), waiting.cause(), waiting.pod(),
					waiting.since());
		}

	}

	/** A pod that someone left or that breaks a rule. */
	record OpenPod(int number, Person mentor, List<Person> left, List<Person> staying, List<String> problems) {

		static OpenPod of(RepairReport.OpenPod pod, People people) {
			return new OpenPod(pod.number(), Person.of(pod.mentor(), people), all(pod.left(), people),
					all(pod.staying(), people), pod.problems());
		}

		private static List<Person> all(List<PersonId> members, People people) {
			return members.stream().map((member) -> Person.of(member, people)).toList();
		}

	}

}
