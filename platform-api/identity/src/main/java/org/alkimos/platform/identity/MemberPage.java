package org.alkimos.platform.identity;

import java.util.List;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.platform.ui.Option;

/** One member's roles, for an administrator. */
public record MemberPage(MemberView member, List<Option> choices, List<String> held, boolean self, boolean mail) {

	public boolean isInvitable() {
		return this.mail && isActive() && this.member.access() != MemberAccess.SENDING;
	}

	public boolean isActive() {
		return this.member.state() == MemberState.ACTIVE;
	}

	/** Whether the person accepted an invitation. */
	public boolean hasAccepted() {
		return this.member.access() == MemberAccess.ACTIVE;
	}

	public boolean isErased() {
		return this.member.state() == MemberState.ERASED;
	}

}
