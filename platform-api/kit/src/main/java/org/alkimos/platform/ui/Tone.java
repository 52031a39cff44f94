package org.alkimos.platform.ui;

/** Color of a status; always shown with words and an icon, never alone. */
public enum Tone {

	/** Done, holds, good. */
	GREEN("green", "circle-check"),
	/** Needs attention soon. */
	ORANGE("orange", "alert-triangle"),
	/** Wrong or overdue. */
	RED("red", "alert-circle"),
	/** Neutral, closed or not begun. */
	GREY("secondary", "circle-dashed"),
	/** Information, under way. */
	BLUE("blue", "info-circle");

	private final String css;

	private final String icon;

	Tone(String css, String icon) {
		this.css = css;
		this.icon = icon;
	}

	/** Suffix of the color's style classes. */
	public String css() {
		return this.css;
	}

	/** Name of the icon that goes with the color. */
	public String icon() {
		return this.icon;
	}

}
