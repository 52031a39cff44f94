package org.alkimos.kernel.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every address, on thousands of generated ones. */
class AddressPropertiesTests {

	private static final int CASES = 3_000;

	private static final List<String> BLANKS = List.of("", " ", "\t", "\r\n", "\u00A0", "\u2007", "\u202F", "\u200B",
			"\uFEFF", "\u3000");

	/** Signs that nobody sees; a space among them would be named as a space. */
	private static final List<String> INVISIBLE = List.of("\u200B", "\u00AD", "\u200C", "\u200D", "\u2060", "\uFEFF",
			"\u00A0", "\u202F", "\u2007", "\u202E", "\u200E", "\u0007", "\uFE0F", "\u3164", "\u180E", "\u061C");

	private final GeneratedAddresses addresses = new GeneratedAddresses(11);

	private final Random random = new Random(12);

	@Test
	void theNormalFormIsPlainAndItsOwnNormalForm() {
		for (int i = 0; i < CASES; i++) {
			String typed = this.addresses.next();
			EmailAddress address = accepted(typed);
			assertThat(address.normal()).matches("[!-~]{1,64}@([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}")
				.isLowerCase()
				.hasSizeLessThanOrEqualTo(254);
			assertThat(accepted(address.normal()).normal()).isEqualTo(address.normal());
			assertThat(accepted(address.typed())).isEqualTo(address);
		}
	}

	@Test
	void caseDecompositionAndBlanksAroundItChangeNothing() {
		for (int i = 0; i < CASES; i++) {
			String typed = this.addresses.next();
			EmailAddress address = accepted(typed);
			assertThat(accepted(typed.toUpperCase(Locale.ROOT))).as(typed).isEqualTo(address);
			assertThat(accepted(Normalizer.normalize(typed, Normalizer.Form.NFD))).as(typed).isEqualTo(address);
			EmailAddress pasted = accepted(blank() + blank() + typed + blank());
			assertThat(pasted.typed()).isEqualTo(typed);
			assertThat(pasted).isEqualTo(address);
		}
	}

	@Test
	void anInvisibleSignInsideIsNamedAndNeverRemovedUnasked() {
		for (int i = 0; i < CASES; i++) {
			String typed = this.addresses.next();
			String sign = INVISIBLE.get(this.random.nextInt(INVISIBLE.size()));
			int at = 1 + this.random.nextInt(typed.length() - 1);
			RefusedEmail refused = EmailAddress.parse(typed.substring(0, at) + sign + typed.substring(at))
				.refused()
				.orElseThrow();
			assertThat(refused.fault()).isEqualTo(EmailFault.INVISIBLE_SIGN);
			assertThat(refused.message()).contains(String.format(Locale.ROOT, "U+%04X", (int) sign.charAt(0)), "after");
			assertThat(refused.suggestion()).isEqualTo(typed);
		}
	}

	@Test
	void noTwoMailboxesHaveOneNormalForm() {
		Map<String, String> seen = new HashMap<>();
		for (int i = 0; i < CASES; i++) {
			String typed = this.addresses.next();
			String folded = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
			String before = seen.put(accepted(typed).normal(), folded);
			assertThat(before == null || before.equals(folded)).as("%s and %s", before, folded).isTrue();
		}
	}

	/** What people could mistake for one another is refused, or is another mailbox. */
	@Test
	void aLookalikeIsNeverTheSameMailbox() {
		String plain = "aceopxyhik";
		String alike = "асеорхуһік";
		for (int i = 0; i < CASES; i++) {
			String typed = this.addresses.next();
			int at = this.random.nextInt(typed.length());
			int letter = plain.indexOf(typed.charAt(at));
			if (letter >= 0) {
				ParsedEmail parsed = EmailAddress
					.parse(typed.substring(0, at) + alike.charAt(letter) + typed.substring(at + 1));
				assertThat(parsed.accepted()).isNotEqualTo(EmailAddress.parse(typed).accepted());
			}
		}
	}

	private static EmailAddress accepted(String typed) {
		return EmailAddress.parse(typed)
			.accepted()
			.orElseThrow(() -> new AssertionError(typed + ": " + EmailAddress.parse(typed).refused().orElseThrow()));
	}

	private String blank() {
		return BLANKS.get(this.random.nextInt(BLANKS.size()));
	}

}
