package org.alkimos.kernel.text;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AddressesTests {

	/** Plain signs and every kind of odd one. */
	private static final String SIGNS = "abcXYZ019.-_+'@@..,;:<>()[]\"\\ \t\n\u0000\u0085\u00A0\u00AD\u200B\u200C\u200D"
			+ "\u202E\u2060\uFEFF\uFB01\uFF21\uFF0E\u3002\u00E9e\u0301\u0430\u0131\u0130\u00DF\u03C2\u03A3\u1E9E\u3164"
			+ "\uFE0F\uD83D\uDE00\uD800\uE000\u05D0\u0661\u212A";

	@ParameterizedTest
	@ValueSource(strings = { "ada@uni.edu", "o'brien@uni.edu", "ada.byron+lab@med.uni.edu", "a_b-c@hospital.org",
			"a@b.cd", "_ada@uni.edu", "1@2.edu", "ada@1-2.edu", "ada@xn--mller-kva.example", "ada@uni.xn--p1ai" })
	void takesAddressesPeopleHave(String address) {
		assertThat(EmailAddress.of(address).normal()).isEqualTo(address);
		assertThat(EmailAddress.of(address).typed()).isEqualTo(address);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ada.Byron+Lab@Med.Uni.EDU | ada.byron+lab@med.uni.edu
			Ada@Müller.example        | ada@xn--mller-kva.example
			ada@MÜLLER.EXAMPLE        | ada@xn--mller-kva.example
			ada@XN--MLLER-KVA.example | ada@xn--mller-kva.example
			ada@mu\\u0308ller.example  | ada@xn--mller-kva.example
			ada@почта.рф              | ada@xn--80a1acny.xn--p1ai
			""")
	void oneMailboxHasOneNormalForm(String typed, String normal) {
		assertThat(EmailAddress.of(unescaped(typed)).normal()).isEqualTo(normal);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\t", "\n", "\r\n", "\u0085", "\u00A0", "\u1680", "\u2007", "\u2009", "\u202F",
			"\u205F", "\u3000", "\u2028", "\u200B", "\uFEFF" })
	void removesBlanksAtTheEnds(String blank) {
		var address = EmailAddress.of(blank + blank + "Ada@uni.edu" + blank + " " + blank);
		assertThat(address.typed()).isEqualTo("Ada@uni.edu");
		assertThat(address.normal()).isEqualTo("ada@uni.edu");
		assertThat(address).isEqualTo(EmailAddress.of("ADA@UNI.EDU")).hasSameHashCodeAs(EmailAddress.of("ada@uni.edu"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					wren\\u200B.t@bg.example     | INVISIBLE_SIGN | Remove the invisible character U+200B after “wren”.  | wren.t@bg.example
					wren@bg\\u00AD.example       | INVISIBLE_SIGN | Remove the invisible character U+00AD after “wren@bg”. | wren@bg.example
					\\u202Ewren@bg.example       | INVISIBLE_SIGN | Remove the invisible character U+202E at the beginning. | wren@bg.example
					wren@b\\u200Dg.example       | INVISIBLE_SIGN | Remove the invisible character U+200D after “wren@b”. | wren@bg.example
					wren\\u00A0t@bg.example      | INVISIBLE_SIGN | Remove the invisible character U+00A0 after “wren”.   | wrent@bg.example
					wren\\u2060@bg.example       | INVISIBLE_SIGN | Remove the invisible character U+2060 after “wren”.   | wren@bg.example
					wren\\u0000@bg.example       | INVISIBLE_SIGN | Remove the invisible character U+0000 after “wren”.   | wren@bg.example
					wren\\uFE0F@bg.example       | INVISIBLE_SIGN | Remove the invisible character U+FE0F after “wren”.   | wren@bg.example
					wren\\u3164@bg.example       | INVISIBLE_SIGN | Remove the invisible character U+3164 after “wren”.   | wren@bg.example
					wren\\uD800@bg.example       | INVISIBLE_SIGN | Remove the invisible character U+D800 after “wren”.   | wren@bg.example
					wren@bg.example\\u000ABcc:a@b.cd | INVISIBLE_SIGN | Remove the invisible character U+000A after “wren@bg.example”. |
					ada\\uFF20bg.example         | COMPATIBILITY_SIGN | Replace “＠” (Fullwidth commercial at, U+FF20) after “ada” with “@”. | ada@bg.example
					a b@uni.edu                 | SPACE | Remove the space after “a”.                                    | ab@uni.edu
					\\uFB01nn@bg.example         | COMPATIBILITY_SIGN | Replace “ﬁ” (Latin small ligature fi, U+FB01) at the beginning with “fi”. | finn@bg.example
					ada@\\uFF42g.example         | COMPATIBILITY_SIGN | Replace “ｂ” (Fullwidth latin small letter b, U+FF42) after “ada@” with “b”. | ada@bg.example
					ada@bg\\uFF0Eexample         | COMPATIBILITY_SIGN | Replace “．” (Fullwidth full stop, U+FF0E) after “ada@bg” with “.”. | ada@bg.example
					Ada Byron <ada@uni.edu>     | MORE_THAN_THE_ADDRESS | Enter the address only | ada@uni.edu
					mailto:ada@uni.edu          | MORE_THAN_THE_ADDRESS | Enter the address only | ada@uni.edu
					""")
	void namesTheSignAndOffersTheCleanedAddress(String typed, EmailFault fault, String message, String suggestion) {
		RefusedEmail refused = refused(typed);
		assertThat(refused.fault()).isEqualTo(fault);
		assertThat(refused.message()).startsWith(message);
		assertThat(refused.suggestion()).isEqualTo(suggestion);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					ada                       | NO_AT_SIGN         | Enter an email address
					not an address            | NO_AT_SIGN         | Enter an email address
					a@b@c.edu                 | SEVERAL_AT_SIGNS   | Enter one email address only
					a@uni.edu,b@uni.edu       | SEVERAL_AT_SIGNS   | Enter one email address only
					@uni.edu                  | LOCAL_PART_MISSING | Enter the part before the @
					bg..dots@bg.example       | LOCAL_PART_DOT     | Remove one of the two dots after “bg”.
					bg.traildot.@bg.example   | LOCAL_PART_DOT     | Remove the dot before the @.
					.lead@bg.example          | LOCAL_PART_DOT     | Remove the dot at the beginning.
					bg.tild\\u0430.c@bg.example | LOCAL_PART_SIGN  | Replace “а” (Cyrillic small letter a, U+0430) after “bg.tild”.
					jos\\u00E9@bg.example      | LOCAL_PART_SIGN    | Replace “é” (Latin small letter e with acute, U+00E9) after “jos”.
					jose\\u0301@bg.example     | LOCAL_PART_SIGN    | Replace “é” (Latin small letter e with acute, U+00E9) after “jos”.
					BG.T\\u0130LDA@BG.EXAMPLE  | LOCAL_PART_SIGN    | Replace “İ” (Latin capital letter i with dot above, U+0130) after “BG.T”.
					t\\u0131lda@bg.example     | LOCAL_PART_SIGN    | Replace “ı” (Latin small letter dotless i, U+0131) after “t”.
					\\uD83D\\uDE00@bg.example   | LOCAL_PART_SIGN    | Replace “😀” (Grinning face, U+1F600) at the beginning.
					a,b@uni.edu               | LOCAL_PART_SIGN    | Remove “,” after “a”.
					"a.b"@uni.edu             | LOCAL_PART_SIGN    | Remove “"” at the beginning.
					=ada@uni.edu              | LOCAL_PART_SIGN    | Remove “=” at the beginning.
					+ada@uni.edu              | LOCAL_PART_SIGN    | Remove “+” at the beginning.
					-ada@uni.edu              | LOCAL_PART_SIGN    | Remove “-” at the beginning.
					ada@                      | DOMAIN_MISSING     | Enter the part after the @
					ada@[192.0.2.1]           | IP_ADDRESS         | Enter a domain after the @
					ada@192.0.2.1             | IP_ADDRESS         | Enter a domain after the @
					ada@[IPv6:2001:db8::1]    | IP_ADDRESS         | Enter a domain after the @
					ada@sub_domain.example    | DOMAIN_SIGN        | Remove “_” after “sub”.
					ada@_dmarc.example        | DOMAIN_SIGN        | Remove “_” after the @.
					ada@uni.edu:25            | DOMAIN_SIGN        | Remove “:” after “uni.edu”.
					ada@uni.edu,              | DOMAIN_SIGN        | Remove “,” after “uni.edu”.
					ada@.bg.example           | DOMAIN_DOT         | Remove the dot after the @.
					ada@bg.example.           | DOMAIN_DOT         | Remove the dot at the end.
					ada@bg..example           | DOMAIN_DOT         | Remove one of the two dots after “bg”.
					ada@bg\\u3002example       | DOMAIN_LOSS        | “bg。example” becomes a different name in DNS.
					ada@-bg.example           | DOMAIN_HYPHEN      | Remove the hyphen at the beginning of “-bg”.
					ada@bg-.example           | DOMAIN_HYPHEN      | Remove the hyphen at the end of “bg-”.
					ada@stra\\u00DFe.example   | DOMAIN_LOSS        | Replace “ß” (Latin small letter sharp s, U+00DF) after “stra”
					ada@STRA\\u1E9EE.example   | DOMAIN_LOSS        | Replace “ẞ” (Latin capital letter sharp s, U+1E9E) after “STRA”
					ada@\\u03BF\\u03C2.example  | DOMAIN_LOSS        | Replace “ς” (Greek small letter final sigma, U+03C2) after “ο”
					ada@\\u039F\\u03A3.example  | DOMAIN_LOSS        | “ΟΣ” becomes a different name in DNS.
					ada@\\u0130stanbul.example | DOMAIN_LOSS        | “İstanbul” becomes a different name in DNS.
					ada@uni                   | DOMAIN_ENDING      | Add the ending of the domain, such as .edu, after “uni”.
					ada@uni.e                 | DOMAIN_ENDING      | “e” isn't the ending of a domain.
					ada@uni.123               | DOMAIN_ENDING      | “123” isn't the ending of a domain.
					ada@\\uD83D\\uDE00\\u0661\\u05D0.example | DOMAIN_SIGN | “😀١א” can't be part of a domain.
					""")
	void saysWhatIsWrongAndWhere(String typed, EmailFault fault, String message) {
		RefusedEmail refused = refused(typed);
		assertThat(refused.message()).startsWith(message);
		assertThat(refused.fault()).isEqualTo(fault);
		assertThat(refused.suggestion()).isNull();
	}

	@Test
	void limitsEveryLength() {
		assertThat(EmailAddress.parse("x".repeat(64) + "@uni.edu").accepted()).isPresent();
		assertThat(refused("x".repeat(65) + "@uni.edu").message()).endsWith("at most 64 characters. It has 65.");
		assertThat(EmailAddress.parse("a@" + "x".repeat(63) + ".edu").accepted()).isPresent();
		assertThat(refused("a@" + "x".repeat(64) + ".edu").fault()).isEqualTo(EmailFault.DOMAIN_LENGTH);
		String labels = ("x".repeat(49) + ".").repeat(5);
		assertThat(EmailAddress.of("a@" + labels + "xy").normal()).hasSize(254);
		assertThat(refused("ab@" + labels + "xy").fault()).isEqualTo(EmailFault.LENGTH);
		assertThat(refused("a".repeat(1_000_000)).fault()).isEqualTo(EmailFault.LENGTH);
		// Short as typed, and long in DNS.
		assertThat(refused("a@" + "ü1a2b.".repeat(30) + "example").fault()).isEqualTo(EmailFault.LENGTH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0\u200B\uFEFF" })
	void asksForAnAddressWhereThereIsNone(String typed) {
		assertThat(refused(typed)).isEqualTo(RefusedEmail.of(EmailFault.MISSING));
		assertThat(EmailAddress.parse(null).refused()).contains(RefusedEmail.of(EmailFault.MISSING));
	}

	@Test
	void neverPutsAnAddressIntoALog() {
		assertThat(EmailAddress.of("ada@uni.edu").toString()).doesNotContain("ada");
		assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of("ada@uni"))
			.withMessageNotContaining("ada");
	}

	@Test
	void anyTextIsEitherAnAddressOrRefusedWithAReason() {
		var random = new Random(4);
		int accepted = 0;
		for (int i = 0; i < 20_000; i++) {
			String text = (i % 3 == 0) ? text(random, 12) : text(random, 3) + "@" + text(random, 3) + ".edu";
			ParsedEmail parsed = EmailAddress.parse(text);
			if (parsed instanceof EmailAddress address) {
				accepted++;
				assertThat(address.normal()).matches("[!-~]+@([a-z0-9-]+\\.)+[a-z0-9-]{2,}").isLowerCase();
				assertThat(EmailAddress.of(address.normal()).normal()).isEqualTo(address.normal());
				assertThat(EmailAddress.of(address.typed()).normal()).isEqualTo(address.normal());
			}
			else if (parsed instanceof RefusedEmail refused) {
				assertThat(refused.message()).isNotBlank();
				if (refused.suggestion() != null) {
					assertThat(EmailAddress.of(refused.suggestion()).typed()).isEqualTo(refused.suggestion());
				}
			}
		}
		assertThat(accepted).isBetween(200, 15_000);
	}

	private static String text(Random random, int most) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			boolean plain = random.nextInt(3) > 0;
			text.append(SIGNS.charAt(random.nextInt(plain ? 9 : SIGNS.length())));
		}
		return text.toString();
	}

	private static RefusedEmail refused(String typed) {
		return EmailAddress.parse(unescaped(typed)).refused().orElseThrow();
	}

	/** Odd signs are written by their number, so that they can be seen. */
	private static String unescaped(String typed) {
		return Pattern.compile("\\\\u([0-9A-F]{4})")
			.matcher(typed)
			.replaceAll(
					(match) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
	}

}
