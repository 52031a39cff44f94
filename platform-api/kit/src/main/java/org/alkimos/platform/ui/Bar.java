package org.alkimos.platform.ui;

import org.jspecify.annotations.Nullable;

/** One labeled bar of a bar list; {@code note} follows the number. */
public record Bar(String label, long value, @Nullable String note) {

	/** A bar with only its number. */
	public static Bar of(String label, long value) {
		return new Bar(label, value, null);
	}

}
