package org.alkimos.progress.pod;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/** Access to pods. */
@Component
public class PodAccess {

	private final PodMembers members;

	private final PodsAtWork pods;

	PodAccess(PodMembers members, PodsAtWork pods) {
		this.members = members;
		this.pods = pods;
	}

	/**
	 * Returns the role of the actor in relation to the pod.
	 * @throws NotFound if the actor may not know that the pod exists
	 * @throws NotAllowed for evaluators, whether it exists or not
	 */
	public Standing standing(Actor actor, PodId pod) {
		return standing(actor, pod, this.members.of(pod));
	}

	/**
	 * Returns the members of the pod if the actor is one of them.
	 * @throws NotAllowed for program managers: what members write is visible only to
	 * members
	 */
	public Membership requireMember(Actor actor, PodId pod) {
		return member(actor, pod).membership();
	}

	/**
	 * Returns the actor as a member of the pod.
	 * @throws NotAllowed for program managers: what members write is visible only to
	 * members
	 */
	public PodMember member(Actor actor, PodId pod) {
		return findMember(actor, pod).orElseThrow(() -> new NotAllowed(
				"What a pod writes belongs to its members. You see whether and when they meet, not what they write."));
	}

	/**
	 * Returns the actor as a member of the pod; empty for program managers.
	 * @throws NotFound if the actor may not know that the pod exists
	 * @throws NotAllowed for evaluators, whether it exists or not
	 */
	public Optional<PodMember> findMember(Actor actor, PodId pod) {
		var membership = this.members.of(pod);
		Standing standing = standing(actor, pod, membership);
		return standing.isMember() ? Optional.of(new PodMember(pod, actor.person(), standing, membership))
				: Optional.empty();
	}

	private Standing standing(Actor actor, PodId pod, Membership membership) {
		return membership.standingOf(actor.person()).orElseGet(() -> standingOfOutsider(actor, pod));
	}

	private Standing standingOfOutsider(Actor actor, PodId pod) {
		if (actor.may(Role.PROGRAM_MANAGER, MachineRight.READ_PROGRESS) && this.pods.existsById(pod)) {
			return Standing.MANAGER;
		}
		if (!actor.seesNames()) {
			throw new NotAllowed("Evaluators work with results and can't see who is in a pod.");
		}
		throw new NotFound();
	}

}
