package org.alkimos.platform.identity;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute URLs to send to other people. */
public final class Links {

	private Links() {
	}

	/** URL of an institution's own sign-in page. */
	public static String toSignIn(String alias) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("sign-in", alias).toUriString();
	}

}
