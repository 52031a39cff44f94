package org.alkimos.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.engine.repair.Repair;
import org.alkimos.matching.engine.repair.RepairCurve;
import org.alkimos.matching.engine.repair.RepairInput;
import org.alkimos.matching.weights.Weights;

/**
 * How long the whole curve of repairs takes after one person in thirty left, as many
 * asked for another pod, as many came late, and some mentors went. The first time is of a
 * machine that has not computed any repair before, as it meets a person who opens the
 * page after a start.
 */
public final class RepairFigures {

	private static final int TIMES = 5;

	private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

	private RepairFigures() {
	}

	public static void main(String[] arguments) {
		System.out.println("| people | mentees | waiting | points | most moved | first, processor | first, clock "
				+ "| median, processor | median, clock | longest, clock |");
		System.out.println("|---|---|---|---|---|---|---|---|---|---|");
		for (int mentees : sizes(arguments)) {
			row("busy", happened(SyntheticCohort.busy(mentees, mentors(mentees), mentees), false), mentees);
			row("with time", happened(SyntheticCohort.withTime(mentees, mentors(mentees), mentees), true), mentees);
		}
	}

	private static int[] sizes(String[] arguments) {
		return (arguments.length > 0) ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
				: new int[] { 200, 60, 1000 };
	}

	/** Enough for three or four mentees each, and a few to spare. */
	private static int mentors(int mentees) {
		return (mentees * 2 + 6) / 7;
	}

	/** Publishes pods without the latecomers, then lets people go and ask. */
	private static RepairInput happened(List<Member> members, boolean lax) {
		PodRules rules = new PodRules(3, 4, lax, lax);
		List<Member> mentees = members.stream().filter((member) -> !member.leadsPods()).toList();
		List<Member> mentors = members.stream().filter(Member::leadsPods).toList();
		int some = mentees.size() / 30;
		List<Member> late = mentees.subList(0, some);
		int enough = (mentees.size() > 2000) ? 20 : 60;
		List<DraftPod> pods = PodMatcher
			.match(new MatchInput(members.stream().filter((member) -> !late.contains(member)).toList(), rules,
					List.of(), Weights.STANDARD, 1),
					(progress) -> (progress.percent() < enough) ? Watcher.Verdict.GO_ON : Watcher.Verdict.KEEP_BEST)
			.pods();
		Set<Member> gone = new HashSet<>(mentees.subList(some, 2 * some));
		gone.addAll(mentors.subList(0, 1 + mentors.size() / 30));
		List<PersonId> asking = mentees.subList(2 * some, 3 * some).stream().map(Member::person).toList();
		return new RepairInput(new MatchInput(members.stream().filter((member) -> !gone.contains(member)).toList(),
				rules, List.of(), Weights.STANDARD, 1), pods, Set.copyOf(asking),
				late.stream().map(Member::person).toList());
	}

	private static void row(String people, RepairInput input, int mentees) {
		long[] processor = new long[TIMES];
		long[] clock = new long[TIMES];
		RepairCurve curve = new RepairCurve(List.of(), "");
		for (int i = 0; i < TIMES; i++) {
			long begin = THREAD.getCurrentThreadCpuTime();
			long now = System.nanoTime();
			curve = Repair.curve(input);
			processor[i] = THREAD.getCurrentThreadCpuTime() - begin;
			clock[i] = System.nanoTime() - now;
		}
		String first = "%.2f s | %.2f s".formatted(processor[0] / 1e9, clock[0] / 1e9);
		Arrays.sort(processor);
		Arrays.sort(clock);
		System.out.printf("| %s | %d | %d | %d | %d | %s | %.2f s | %.2f s | %.2f s |%n", people, mentees,
				curve.points().getFirst().changed() + curve.points().getFirst().unplaced().size(),
				curve.points().size(), curve.points().getLast().moved(), first, processor[TIMES / 2] / 1e9,
				clock[TIMES / 2] / 1e9, clock[TIMES - 1] / 1e9);
	}

}
