package org.alkimos.platform.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.platform.ui.Option;

/**
 * The page People and roles.
 *
 * @param mail whether invitations can be sent
 */
public record MembersView(List<MemberView> members, String search, @Nullable String next, boolean administrator,
		List<Option> roles, MemberForm form, boolean mail) {

	/** Whether this list is the complete first page, without a search. */
	public boolean isWhole() {
		return this.search.isBlank() && this.next == null;
	}

	/** Whether the viewer can invite the member now. */
	public boolean isInvitable(MemberView member) {
		return this.mail && member.kind() == MemberKind.PERSON && member.state() == MemberState.ACTIVE
				&& member.access() != MemberAccess.ACTIVE && member.access() != MemberAccess.SENDING
				&& (this.administrator || member.roles().isEmpty());
	}

}
