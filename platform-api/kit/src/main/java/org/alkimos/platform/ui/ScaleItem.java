package org.alkimos.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * One statement rated on a scale; {@code name} is the field, {@code value} the answer so
 * far.
 */
public record ScaleItem(String name, int number, String text, @Nullable String value, @Nullable String error) {

	/** A statement without an answer yet. */
	public static ScaleItem of(String name, int number, String text) {
		return new ScaleItem(name, number, text, null, null);
	}

	/** A statement with the answer given so far, null for none. */
	public static ScaleItem of(String name, int number, String text, @Nullable String value) {
		return new ScaleItem(name, number, text, value, null);
	}

	/** Whether this point of the scale is the answer. */
	public boolean is(String point) {
		return point.equals(this.value);
	}

}
