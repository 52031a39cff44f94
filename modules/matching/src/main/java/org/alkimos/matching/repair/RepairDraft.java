package org.alkimos.matching.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.CoMentors;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.repair.RepairPoint;
import org.alkimos.matching.engine.repair.RepairedPod;
import org.alkimos.matching.publishing.Pod;

/**
 * A repair as board rows: active pods under their own numbers, then new pods, then unused
 * offers of mentors. Mentees the search could not place stay in their current pod.
 */
record RepairDraft(List<Row> rows, String hash) {

	static RepairDraft of(RepairCase now, RepairPoint point) {
		List<Row> rows = new ArrayList<>();
		Map<Integer, RepairedPod> going = going(point);
		for (int i = 0; i < now.pods().size(); i++) {
			rows.add(goingOn(now.pods().get(i), going.get(i), point.unplaced()));
		}
		int number = highest(now);
		for (RepairedPod pod : point.pods()) {
			if (pod.was() == null) {
				rows.add(new Row(++number, null, null, new DraftPod(pod.mentor(), pod.mentees())));
			}
		}
		for (Member member : now.input().now().members()) {
			long led = rows.stream().filter((row) -> row.pod().mentor().equals(member.person())).count();
			for (long i = led; member.leadsPods() && i < member.podCapacity(); i++) {
				rows.add(new Row(++number, null, null, new DraftPod(member.person(), List.of())));
			}
		}
		return ofAll(rows, CoMentors.fill(now.boardInput(), rows.stream().map(Row::pod).toList()));
	}

	/** The pods that go on, by their position among the active pods. */
	private static Map<Integer, RepairedPod> going(RepairPoint point) {
		Map<Integer, RepairedPod> going = new HashMap<>();
		for (RepairedPod pod : point.pods()) {
			Integer was = pod.was();
			if (was != null) {
				going.put(was, pod);
			}
		}
		return going;
	}

	private static RepairDraft ofAll(List<Row> rows, List<DraftPod> pods) {
		List<Row> filled = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			filled.add(rows.get(i).with(pods.get(i)));
		}
		return new RepairDraft(filled, DraftPod.hashOf(pods));
	}

	private static Row goingOn(Pod pod, @Nullable RepairedPod repaired, List<PersonId> unplaced) {
		List<PersonId> mentees = new ArrayList<>((repaired != null) ? repaired.mentees() : List.of());
		pod.now().mentees().stream().filter(unplaced::contains).forEach(mentees::add);
		PersonId mentor = (repaired != null) ? repaired.mentor() : pod.now().mentor();
		return new Row(pod.number(), pod.id(), pod.now(), new DraftPod(mentor, pod.now().coMentor(), mentees));
	}

	private static int highest(RepairCase now) {
		int going = now.pods().stream().mapToInt(Pod::number).max().orElse(0);
		return Math.max(going, now.ended().stream().mapToInt(Pod::number).max().orElse(0));
	}

	/**
	 * One row of the draft.
	 *
	 * @param id the published pod this row continues, or null for a new pod
	 * @param before its previous members, or null for a new pod
	 */
	record Row(int number, @Nullable PodId id, @Nullable DraftPod before, DraftPod pod) {

		Row with(DraftPod other) {
			return new Row(this.number, this.id, this.before, other);
		}

	}

}
