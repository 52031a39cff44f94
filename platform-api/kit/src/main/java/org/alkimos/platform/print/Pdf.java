package org.alkimos.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

import org.alkimos.kernel.tenancy.RequestTransactions;

/**
 * Renders a page as a PDF/UA-1 (ISO 14289-1) file. The page must have a title, a
 * language, headings in order, and table headers with a scope. External resources are
 * never loaded.
 */
public final class Pdf {

	private static final String FONTS = "/static/vendor/inter-static/0.4.2/";

	private static final float PDF_VERSION = 1.7f;

	private static final int REGULAR = 400;

	private static final int SEMI_BOLD = 600;

	static {
		XRLog.setLoggingEnabled(false);
	}

	private Pdf() {
	}

	/**
	 * Renders the page of a template, outside any transaction: what the request has
	 * written until now counts.
	 * @param template name of the template, whose page meets the conditions of
	 * {@link #of(String)}
	 */
	public static byte[] of(TemplateEngine templates, String template, Map<String, Object> parameters) {
		RequestTransactions.endBefore("a PDF");
		var page = new StringOutput();
		templates.render(template, parameters, page);
		return of(page.toString());
	}

	/**
	 * Renders a page, outside any transaction; headings become bookmarks.
	 * @param html well-formed XML without a document type; text of users must be escaped
	 * @throws IllegalArgumentException if the page is not well-formed or has a document
	 * type, no title, or no language
	 */
	public static byte[] of(String html) {
		RequestTransactions.endBefore("a PDF");
		// Without ligatures the font no longer joins a letter and its accent by itself.
		Document page = PrintedPage.read(Normalizer.normalize(html, Normalizer.Form.NFC));
		var file = new ByteArrayOutputStream();
		PdfRendererBuilder builder = accessible();
		builder.withW3cDocument(page, "");
		builder.toStream(file);
		try (var document = new PDDocument()) {
			builder.usePDDocument(document);
			builder.useFont(font(document, "Inter_400Regular.ttf"), "Inter", REGULAR, FontStyle.NORMAL, true);
			builder.useFont(font(document, "Inter_600SemiBold.ttf"), "Inter", SEMI_BOLD, FontStyle.NORMAL, true);
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/** For screen readers, and without anything from outside. */
	private static PdfRendererBuilder accessible() {
		var builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.usePdfVersion(PDF_VERSION);
		builder.withProducer("Alkimos");
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		return builder;
	}

	/**
	 * Without ligatures: PDFBox compiles a regular expression of all of them for every
	 * piece of text, which took most of the time.
	 */
	private static PDFontSupplier font(PDDocument document, String name) throws IOException {
		try (InputStream file = Pdf.class.getResourceAsStream(FONTS + name)) {
			if (file == null) {
				throw new IllegalStateException("No font " + name);
			}
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
			font.setEnableGsub(false);
			return new PDFontSupplier(PDType0Font.load(document, font, true));
		}
	}

}
