package org.alkimos.platform.identity;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.alkimos.identity.invitation.IssuedInvitation;

/** Absolute URLs to send to other people. */
public final class Links {

	private Links() {
	}

	/** URL of an institution's own sign-in page. */
	public static String toSignIn(String alias) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("sign-in", alias).toUriString();
	}

	/** URL of an invitation. */
	public static String toInvitation(IssuedInvitation invitation) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.pathSegment("invitations", invitation.token())
			.toUriString();
	}

}
