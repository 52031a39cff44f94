package org.alkimos.platform.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.platform.ui.Option;

/** The page People and roles. */
public record MembersView(List<MemberView> members, String search, @Nullable String next, boolean administrator,
		List<Option> roles, MemberForm form, @Nullable InvitationLink invitation) {

	/** Whether this list is the complete first page, without a search. */
	public boolean isWhole() {
		return this.search.isBlank() && this.next == null;
	}

	/** Whether the member is a person who cannot sign in yet. */
	public boolean isInvitable(MemberView member) {
		return member.kind() == MemberKind.PERSON && member.state() == MemberState.ACTIVE
				&& member.access() != MemberAccess.ACTIVE;
	}

}
