package org.alkimos.platform.programs.participant;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.identity.IdentityLabels;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Option;
import org.alkimos.programs.CohortView;

/**
 * The page from which the people of a cohort are invited.
 *
 * @param people number of people in each state
 * @param invitable number of people in each state whom the viewer may invite
 * @param mail whether invitations can be sent
 * @param letter text of the mail, as an example
 */
public record InvitingPage(CohortView cohort, Map<MemberAccess, Long> people, Map<MemberAccess, Long> invitable,
		boolean mail, String letter) {

	/** Those who were not reached; the others are chosen only on purpose. */
	private static final Set<MemberAccess> USUAL = EnumSet.of(MemberAccess.NOT_INVITED, MemberAccess.EXPIRED);

	/** States from which people are invited. */
	static final Set<MemberAccess> CHOICES = EnumSet.of(MemberAccess.NOT_INVITED, MemberAccess.INVITED,
			MemberAccess.OPENED, MemberAccess.NOT_DELIVERED, MemberAccess.DECLINED, MemberAccess.EXPIRED);

	static InvitingPage of(Actor viewer, CohortView cohort, Collection<MemberView> people, boolean mail,
			String letter) {
		List<MemberView> active = people.stream().filter((member) -> member.state() == MemberState.ACTIVE).toList();
		return new InvitingPage(cohort, count(active),
				count(active.stream().filter((member) -> MemberInvitations.mayInvite(viewer, member)).toList()), mail,
				letter);
	}

	private static Map<MemberAccess, Long> count(Collection<MemberView> people) {
		return people.stream()
			.map(MemberView::access)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	public String href() {
		return ProgramPaths.invitations(this.cohort.cohort());
	}

	public String peopleHref() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	/** The states that anybody is in, in the order of the way in. */
	public List<MemberAccess> states() {
		return Arrays.stream(MemberAccess.values()).filter(this.people::containsKey).toList();
	}

	public long count(MemberAccess access) {
		return this.people.getOrDefault(access, 0L);
	}

	public boolean isSending() {
		return count(MemberAccess.SENDING) > 0;
	}

	/** Mails sent or refused, of those under way, for the progress bar. */
	public long waiting() {
		return this.people.values().stream().mapToLong(Long::longValue).sum() - count(MemberAccess.ACTIVE);
	}

	public List<Option> choices() {
		return CHOICES.stream()
			.filter(this.invitable::containsKey)
			.map((access) -> new Option(access.name(),
					IdentityLabels.of(access) + " (" + this.invitable.get(access) + ")", about(access)))
			.toList();
	}

	public List<String> usual() {
		return USUAL.stream().map(MemberAccess::name).toList();
	}

	/** Number of people who have roles, whom only an administrator invites. */
	public long left() {
		return waiting() - this.invitable.values().stream().mapToLong(Long::longValue).sum();
	}

	public String button() {
		long usual = USUAL.stream().mapToLong((access) -> this.invitable.getOrDefault(access, 0L)).sum();
		return (usual > 0) ? "Invite " + Numbers.count(usual, "person", "people") : "Send invitations";
	}

	private static String about(MemberAccess access) {
		return switch (access) {
			case INVITED -> "They got the mail and haven't opened the link. A new mail replaces the link.";
			case OPENED -> "They looked at the invitation. A new mail replaces the link.";
			case NOT_DELIVERED -> "Their mail server refused the mail. Check the address first.";
			case DECLINED -> "They said they didn't expect it. Talk to them first.";
			case EXPIRED -> "They didn't accept within 14 days.";
			default -> "They have never got an invitation.";
		};
	}

}
