package org.alkimos.platform.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.FormErrors;

/**
 * Filter values from the form above the log, as entered.
 *
 * @param who part of a name or email address
 * @param action a code
 * @param day value of the date field
 */
public record AuditQuery(@Nullable String who, @Nullable String action, @Nullable String day) {

	FormErrors errors() {
		try {
			dayOrNull();
			return FormErrors.none();
		}
		catch (DateTimeParseException ex) {
			return FormErrors.none().and("day", "Enter a date, such as 2027-03-12.");
		}
	}

	/** Returns the filter for the people found by name, or for everyone if null. */
	AuditFilter filter(@Nullable Set<PersonId> found) {
		return new AuditFilter(found, orNull(this.action), dayOrNull());
	}

	@Nullable String name() {
		return orNull(this.who);
	}

	public boolean isEmpty() {
		return orNull(this.who) == null && orNull(this.action) == null && orNull(this.day) == null;
	}

	/** Returns the URL of {@code path} with these filter values. */
	String at(String path) {
		return path + "?who=" + encoded(this.who) + "&action=" + encoded(this.action) + "&day=" + encoded(this.day);
	}

	private @Nullable LocalDate dayOrNull() {
		String text = orNull(this.day);
		return (text != null) ? LocalDate.parse(text) : null;
	}

	private static String encoded(@Nullable String text) {
		return URLEncoder.encode((text != null) ? text : "", StandardCharsets.UTF_8);
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
