package org.alkimos.platform.identity;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.alkimos.identity.IssuedInvitation;

/** Absolute URLs to send to other people. */
final class Links {

	private Links() {
	}

	/** URL of an institution's own sign-in page. */
	static String toSignIn(String alias) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("sign-in", alias).toUriString();
	}

	static String toInvitation(IssuedInvitation invitation) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.pathSegment("invitations", invitation.token())
			.toUriString();
	}

}
