package org.alkimos.platform.entrance;

/** A setting with which the application must not start. */
final class UnusableSetting extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	/**
	 * Names the setting and what to set instead.
	 * @param message what is wrong, as one sentence
	 * @param remedy what to do, as one sentence
	 */
	UnusableSetting(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
