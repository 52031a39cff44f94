package org.alkimos.platform.identity;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.alkimos.identity.IssuedInvitation;

/** Addresses that leave the page they were made on. */
final class Links {

	private Links() {
	}

	/** The address that leads an institution's people straight to its own sign-in. */
	static String toSignIn(String alias) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("sign-in", alias).toUriString();
	}

	static String toInvitation(IssuedInvitation invitation) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.pathSegment("invitations", invitation.token())
			.toUriString();
	}

}
