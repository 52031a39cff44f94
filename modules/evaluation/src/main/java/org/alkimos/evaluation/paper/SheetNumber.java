package org.alkimos.evaluation.paper;

import java.util.UUID;

import org.alkimos.contracts.evaluation.AssessmentId;

/**
 * Number printed on a paper form instead of a name: eight letters and digits without
 * look-alikes.
 *
 * @param text number such as {@code K7QM-2X9D}
 */
public record SheetNumber(String text) {

	private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 8;

	private static final int BITS = 5;

	public static SheetNumber of(AssessmentId assessment) {
		UUID id = assessment.value();
		long rest = id.getLeastSignificantBits();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			text.append(SIGNS.charAt((int) (rest & (SIGNS.length() - 1))));
			rest >>>= BITS;
		}
		return new SheetNumber(text.insert(LENGTH / 2, '-').toString());
	}

	/** Parses typed input; lowercase letters and a missing dash are accepted. */
	static SheetNumber typed(String cell) {
		String signs = cell.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
		return new SheetNumber((signs.length() == LENGTH)
				? signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2) : signs);
	}

}
