package org.alkimos.platform.ui;

import org.jspecify.annotations.Nullable;

/** Element ids of form fields, so that labels, hints and errors find each other. */
public final class FieldIds {

	private FieldIds() {
	}

	/** Id of the field with this name: {@code answers[3]} becomes {@code f-answers-3}. */
	public static String of(String name) {
		return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
	}

	/** Ids of the texts that describe a field, or null if there are none. */
	public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
		if (hint != null && error != null) {
			return id + "-hint " + id + "-error";
		}
		if (error != null) {
			return id + "-error";
		}
		return (hint != null) ? id + "-hint" : null;
	}

	/** The given error, or the form's error for this field. */
	public static @Nullable String error(@Nullable String given, FormErrors errors, String name) {
		return (given != null) ? given : errors.at(name);
	}

}
