package org.alkimos.platform.identity;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.alkimos.identity.IssuedInvitation;

/** Addresses that leave the page they were made on. */
final class Links {

	private Links() {
	}

	static String toInvitation(IssuedInvitation invitation) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.pathSegment("invitations", invitation.token())
			.toUriString();
	}

}
