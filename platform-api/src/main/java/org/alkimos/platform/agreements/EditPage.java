package org.alkimos.platform.agreements;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.agreements.AgreementView;
import org.alkimos.agreements.SectionText;

/**
 * The form a member writes in.
 *
 * @param href address of the agreement
 * @param version version of the text the form was drawn from
 * @param signed whether somebody's signature would be lost
 * @param rows one per section
 */
public record EditPage(String href, int version, boolean signed, List<Row> rows) {

	private static final String BASE = "base-";

	static EditPage of(AgreementView view) {
		return page(view,
				view.sections().stream().map((part) -> new Row(part, part.text(), part.text(), null)).toList());
	}

	/**
	 * The form again with what was typed, merged with what others wrote in the meantime.
	 */
	static EditPage typed(AgreementView newest, Map<String, String> sent) {
		return page(newest, newest.sections().stream().map((part) -> merge(part, sent)).toList());
	}

	/** What was typed, for the sections there are. */
	static List<SectionText> texts(AgreementView view, Map<String, String> sent) {
		return view.sections()
			.stream()
			.filter((part) -> sent.containsKey(part.key()))
			.map((part) -> new SectionText(part.key(), sent.getOrDefault(part.key(), "")))
			.toList();
	}

	private static EditPage page(AgreementView view, List<Row> rows) {
		boolean signed = view.signers().stream().anyMatch((signer) -> signer.hasSigned());
		return new EditPage(AgreementPage.hrefOf(view), view.version(), signed, rows);
	}

	/**
	 * A section this member left alone takes the newest text; one that both changed keeps
	 * both.
	 */
	private static Row merge(AgreementView.Part newest, Map<String, String> sent) {
		String typed = plain(sent.getOrDefault(newest.key(), newest.text()));
		String base = plain(sent.getOrDefault(BASE + newest.key(), newest.text()));
		if (typed.equals(base)) {
			return new Row(newest, newest.text(), newest.text(), null);
		}
		boolean othersWrote = !base.equals(newest.text()) && !typed.equals(newest.text());
		return new Row(newest, newest.text(), typed, othersWrote ? newest.text() : null);
	}

	private static String plain(String text) {
		return text.replace("\r\n", "\n").strip();
	}

	/**
	 * One section of the form.
	 *
	 * @param part heading, prompt and newest text
	 * @param base the text this form starts from
	 * @param text what stands in the field
	 * @param theirs what another member wrote there meanwhile, if both did
	 */
	public record Row(AgreementView.Part part, String base, String text, @Nullable String theirs) {

		public String key() {
			return this.part.key();
		}

		public String baseName() {
			return BASE + this.part.key();
		}

		public int lines() {
			return Math.clamp(this.text.length() / 80L + this.text.lines().count() + 1, 4, 16);
		}

		public @Nullable String clash() {
			return (this.theirs != null) ? "Another member also changed this section. Their version: “"
					+ Objects.requireNonNull(this.theirs) + "”" : null;
		}

	}

}
