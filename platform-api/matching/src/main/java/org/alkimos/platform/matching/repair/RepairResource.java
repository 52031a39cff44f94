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
 * State of the published pods of a cohort, and the possible repairs.
 *
 * @param mentees number of current mentees, without those whose pod has concluded
 * @param waiting mentees waiting for a pod or to change pods, longest wait first; empty
 * if none
 * @param pods pods that someone left or that break a rule, by number; empty if none
 * @param options repairs, at most 7, from the fewest mentees moved to the best fit
 * @param inputHash SHA-256 of the state the report is based on, in hexadecimal; sent back
 * to choose a repair
 * @param draft ID of the run with a repair draft to review, or null if there is none
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

	/**
	 * A mentee who is waiting for a pod or to change pods.
	 *
	 * @param personId ID of the mentee
	 * @param name full name
	 * @param cause why the mentee is waiting
	 * @param pod number of the current pod, or null for none
	 * @param since UTC instant at which the wait began, or null if unknown
	 */
	record Waiting(PersonId personId, String name, RepairReport.Cause cause, @Nullable Integer pod,
			@Nullable Instant since) {

		static Waiting of(RepairReport.Waiting waiting, People people) {
			return new Waiting(waiting.mentee(), people.full(waiting.mentee()), waiting.cause(), waiting.pod(),
					waiting.since());
		}

	}

	/**
	 * A pod that someone left or that breaks a rule.
	 *
	 * @param number number of the published pod within the cohort
	 * @param mentor the mentor who leads, or led if they left
	 * @param left members who have left the cohort, mentors first; empty if none
	 * @param staying the remaining mentees
	 * @param problems rules the pod breaks without those who left, in sentences; empty if
	 * none
	 */
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
