package org.alkimos.evaluation.instrument;

/** Checks that texts can be stored. */
public final class Texts {

	private Texts() {
	}

	/** Whether the text is free of control characters and unpaired surrogates. */
	public static boolean areSound(String text) {
		return text.codePoints()
			.noneMatch((sign) -> (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')
					|| Character.getType(sign) == Character.SURROGATE);
	}

}
