package org.alkimos.platform.agreements;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.agreements.AgreementView;
import org.alkimos.agreements.SectionText;
import org.alkimos.platform.web.unsent.Written;

/**
 * Page for editing an agreement.
 *
 * @param href path of the agreement
 * @param version revision of the text the form started from
 * @param signed whether saving would clear a signature
 * @param rows one row per section
 */
public record EditPage(String href, int version, boolean signed, List<Row> rows) {

	private static final String BASE = Written.BEFORE;

	static EditPage of(AgreementView view) {
		return page(view,
				view.sections().stream().map((part) -> new Row(part, part.text(), part.text(), null)).toList());
	}

	/**
	 * Returns the form with the submitted text, merged with what others saved in the
	 * meantime.
	 */
	static EditPage typed(AgreementView newest, Map<String, String> sent) {
		return page(newest, newest.sections().stream().map((part) -> merge(part, sent)).toList());
	}

	/** Returns the submitted text of each existing section. */
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
	 * Merges one section: the latest text if this member did not change it, both texts if
	 * both changed it.
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
	 * @param part heading, prompt, and latest text
	 * @param base text of the section when the form was opened
	 * @param text current content of the field
	 * @param theirs text another member saved in the meantime, or null if only one of
	 * them changed it
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
