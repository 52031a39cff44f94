package org.alkimos.platform.web.unsent;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import org.alkimos.platform.ui.Csrf;

/**
 * Why a form was not saved, and what was written in it. Text is never lost: the page
 * shows it, and sends it again where that is possible.
 *
 * @param waits whether the form can be sent as soon as its owner is signed in
 */
public record Unsent(String title, String reason, Written written, Csrf csrf, boolean waits) {

	private static final String ATTRIBUTE = Unsent.class.getName();

	/** The session ended while the person was writing. */
	public static Unsent signedOut(HttpServletRequest request, Csrf csrf) {
		boolean written = !Written.in(request).fields().isEmpty();
		return keep(request, csrf, "You have been signed out",
				written ? "Your session ended, so this was not saved. What you wrote is still here."
						: "Your session ended, so nothing was changed. Sign in, and try again.",
				true);
	}

	/** The person signed in again after the page was opened. */
	public static Unsent signedInSince(HttpServletRequest request, Csrf csrf) {
		return keep(request, csrf, "This is not saved yet",
				"You signed in again after you opened this page. Check what you wrote, then save it.", true);
	}

	/** The form is of another person, or of another institution. */
	public static Unsent ofAnother(HttpServletRequest request, Csrf csrf) {
		return keep(request, csrf, "This was not saved",
				"You opened this page before you switched the institution or signed in as someone else. "
						+ "Switch back, open the page again, and enter it there.",
				false);
	}

	/** The first request takes very long, or Alkimos stopped in between. */
	public static Unsent interrupted(HttpServletRequest request, Csrf csrf) {
		return keep(request, csrf, "This may be saved already",
				"You sent this before, and its result isn't known yet. Go back and check whether it is there. "
						+ "If it isn't after two minutes, send it again.",
				false);
	}

	private static Unsent keep(HttpServletRequest request, Csrf csrf, String title, String reason, boolean waits) {
		var unsent = new Unsent(title, reason, Written.in(request), csrf, waits);
		request.setAttribute(ATTRIBUTE, unsent);
		return unsent;
	}

	/** Refuses the form in a filter; the error page shows the rest. */
	public void send(HttpServletResponse response, HttpStatus status) throws IOException {
		response.sendError(status.value());
	}

	/** The form that a filter refused, if any. */
	public static @Nullable Unsent sent(HttpServletRequest request) {
		return (Unsent) request.getAttribute(ATTRIBUTE);
	}

	/** Whether the page can send the form again. */
	public boolean canBeSent() {
		return this.waits && !this.written.file() && !this.written.fields().isEmpty();
	}
}
