package org.alkimos.kernel.text;

import java.util.Random;

/**
 * Addresses that are accepted, of every kind that the rules allow, as people type them.
 */
public final class GeneratedAddresses {

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final String DIGITS = "0123456789";

	private static final String SIGNS = "!#$%&'*/?^_`{|}~";

	/** Without σ, whose capital is that of ς too. */
	private static final String[] FOREIGN = { "äöüéèñçøåłšžğ", "почтавузклин", "βγδεζηθικλμνξπρτυφχψω", "大学病院研究所",
			"المستشفىجمعة", "अबकखगघचछजझ" };

	private static final String[] ENDINGS = { "edu", "org", "example", "ac.uk", "de", "hospital", "xn--p1ai", "рф",
			"museum" };

	private static final int LONGEST_LOCAL = 64;

	private static final int LONGEST_LABEL = 63;

	private static final int LONGEST = 254;

	private final Random random;

	public GeneratedAddresses(long seed) {
		this.random = new Random(seed);
	}

	public String next() {
		String local = local();
		return switch (this.random.nextInt(12)) {
			case 0 -> filled(local, LONGEST_LOCAL) + "@" + domain();
			case 1 -> local + "@" + filled("a", LONGEST_LABEL) + "." + domain();
			case 2 -> longest(local + "@");
			default -> local + "@" + domain();
		};
	}

	private String local() {
		StringBuilder local = new StringBuilder(word(LETTERS + DIGITS + "_", 6));
		for (int i = this.random.nextInt(3); i > 0; i--) {
			local.append(this.random.nextBoolean() ? "." : "").append(word(LETTERS + DIGITS + SIGNS + "+-=", 9));
		}
		return local.toString();
	}

	private String domain() {
		StringBuilder domain = new StringBuilder();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			domain.append(label()).append('.');
		}
		return domain.append(ENDINGS[this.random.nextInt(ENDINGS.length)]).toString();
	}

	private String label() {
		if (this.random.nextInt(4) == 0) {
			return word(FOREIGN[this.random.nextInt(FOREIGN.length)], 8);
		}
		String begin = word(LETTERS + DIGITS, 5);
		return this.random.nextBoolean() ? begin : begin + word("-" + LETTERS, 6) + word(LETTERS + DIGITS, 2);
	}

	private String longest(String begin) {
		StringBuilder address = new StringBuilder(begin);
		while (LONGEST - address.length() > LONGEST_LABEL + 1 + 2) {
			address.append(filled("b", LONGEST_LABEL)).append('.');
		}
		String last = "edu";
		int left = LONGEST - address.length() - last.length() - 1;
		return (left > 0) ? address + filled("c", left) + "." + last : address + last;
	}

	private String filled(String begin, int length) {
		StringBuilder text = new StringBuilder(begin);
		while (text.length() < length) {
			text.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return text.toString();
	}

	private String word(String alphabet, int most) {
		StringBuilder word = new StringBuilder();
		for (int i = this.random.nextInt(most) + 1; i > 0; i--) {
			word.append(alphabet.charAt(this.random.nextInt(alphabet.length())));
		}
		return word.toString();
	}

}
