package org.alkimos.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a person who has just signed in from a session that lies open. */
public interface RecentSignIn {

	/** Whether the person of this session signed in within the last ten minutes. */
	boolean isRecent(HttpServletRequest request);

}
