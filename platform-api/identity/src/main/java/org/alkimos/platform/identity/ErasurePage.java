package org.alkimos.platform.identity;

import org.alkimos.identity.MemberView;

/**
 * The person an administrator is about to erase.
 *
 * @param typed email address as typed so far
 */
public record ErasurePage(MemberView member, String typed) {

	public String path() {
		return "/members/" + this.member.person().value();
	}

}
