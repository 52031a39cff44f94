package org.alkimos.platform.web.unsent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.alkimos.platform.ui.Csrf;

/**
 * What people wrote in a form, to be shown again, because it was not saved.
 *
 * @param action where the form is sent
 * @param fields everything but what the page itself adds
 * @param key key of the form, so that it has one effect; empty if unknown
 * @param file whether a file was sent too, which a page cannot send again
 */
public record Written(String action, List<Field> fields, String key, boolean file) {

	/** Begins the name of a field that says what stood there before; nobody wrote it. */
	public static final String BEFORE = "base-";

	private static final Set<String> ALONG = Set.of("_csrf", Csrf.KEY);

	/** Shorter values are choices, dates, and names, which are quickly entered again. */
	private static final int SHORTEST_TEXT = 30;

	private static final int LINE_LENGTH = 90;

	/**
	 * What was written, or nothing if the form came from another site or is unreadable.
	 */
	public static Written in(HttpServletRequest request) {
		boolean file = Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
		if (!"POST".equals(request.getMethod()) || !SameSite.sent(request)) {
			return new Written(request.getRequestURI(), List.of(), "", file);
		}
		try {
			String key = Objects.requireNonNullElse(request.getParameter(Csrf.KEY), "");
			return new Written(request.getRequestURI(), fieldsOf(request.getParameterMap()), key, file);
		}
		catch (IllegalStateException ex) {
			return new Written(request.getRequestURI(), List.of(), "", file);
		}
	}

	private static List<Field> fieldsOf(Map<String, String[]> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((entry) -> !ALONG.contains(entry.getKey()))
			.flatMap((entry) -> Arrays.stream(entry.getValue()).map((value) -> new Field(entry.getKey(), value)))
			.toList();
	}

	/** For whom the form is; empty if unknown. */
	public String owner() {
		return this.key.substring(this.key.indexOf('.') + 1);
	}

	/** Longer texts, which nobody wants to write again. */
	public List<Field> texts() {
		return this.fields.stream().filter(Field::isText).toList();
	}

	/** Value of one field. */
	public record Field(String name, String value) {

		public boolean isText() {
			return !this.name.startsWith(BEFORE) && this.value.length() >= SHORTEST_TEXT && this.value.contains(" ");
		}

		/** Lines that show most of the text. */
		public int lines() {
			long breaks = this.value.lines().count();
			return Math.clamp(breaks + this.value.length() / LINE_LENGTH, 2, 12);
		}
	}
}
