package org.alkimos.platform.identity;

import java.util.Collection;
import java.util.List;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Tone;

/** Labels of roles and accounts. */
public final class IdentityLabels {

	private IdentityLabels() {
	}

	public static String of(Role role) {
		return switch (role) {
			case PROGRAM_MANAGER -> "Program manager";
			case EVALUATOR -> "Evaluator";
			case INSTITUTION_ADMINISTRATOR -> "Administrator";
			case PLATFORM_OPERATOR -> "Platform operator";
		};
	}

	/** Description of what the role allows. */
	static String about(Role role) {
		return switch (role) {
			case PROGRAM_MANAGER ->
				"Sets up programs and cohorts and forms pods. Never sees answers, minutes, or notes.";
			case EVALUATOR -> "Gets results without names. Sees nothing else without another role.";
			case INSTITUTION_ADMINISTRATOR -> "Manages this institution's roles, invitations, and API clients.";
			case PLATFORM_OPERATOR -> "Adds institutions. Sees no mentoring content.";
		};
	}

	static List<Option> options(Collection<Role> roles) {
		return roles.stream().map((role) -> new Option(role.name(), of(role), about(role))).toList();
	}

	/** Label of the state of a membership and the way in. */
	public static String standing(MemberView member) {
		return switch (member.state()) {
			case LEFT -> "Membership ended";
			case ERASED -> "Erased";
			case ACTIVE -> of(member.access());
		};
	}

	/** Label of the access of a person who is a member. */
	public static String of(MemberAccess access) {
		return switch (access) {
			case NOT_INVITED -> "Not invited";
			case SENDING -> "Sending";
			case INVITED -> "Invited";
			case OPENED -> "Opened";
			case NOT_DELIVERED -> "Not delivered";
			case DECLINED -> "Declined";
			case EXPIRED -> "Expired";
			case ACTIVE -> "Active";
		};
	}

	public static Tone tone(MemberView member) {
		return (member.state() == MemberState.ACTIVE) ? tone(member.access()) : Tone.GREY;
	}

	public static Tone tone(MemberAccess access) {
		return switch (access) {
			case ACTIVE -> Tone.GREEN;
			case SENDING, INVITED, OPENED -> Tone.BLUE;
			case NOT_INVITED -> Tone.GREY;
			case EXPIRED, DECLINED -> Tone.ORANGE;
			case NOT_DELIVERED -> Tone.RED;
		};
	}

}
