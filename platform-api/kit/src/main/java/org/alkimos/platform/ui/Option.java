package org.alkimos.platform.ui;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One choice of a select, of radios or of checkboxes; the hint explains it. */
public record Option(String value, String label, @Nullable String hint) {

	/** A choice that needs no explanation. */
	public static Option of(String value, String label) {
		return new Option(value, label, null);
	}

	/** Options whose value equals the label. */
	public static List<Option> ofAll(String... labels) {
		return Arrays.stream(labels).map((label) -> of(label, label)).toList();
	}

}
