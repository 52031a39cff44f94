package org.alkimos.evaluation.instrument;

/** What can be kept of a text. */
public final class Texts {

	private Texts() {
	}

	/** Whether there are neither control characters nor halves of a character in it. */
	public static boolean areSound(String text) {
		return text.codePoints()
			.noneMatch((sign) -> (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')
					|| Character.getType(sign) == Character.SURROGATE);
	}

}
