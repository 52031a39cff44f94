package org.alkimos.platform.print;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.alkimos.platform.testing.PdfUa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PdfTests {

	private static final String PAGE = """
			<html lang="en"><head><title>Evidence of mentoring</title>
			<meta name="description" content="What was done"/><meta name="subject" content="What was done"/>
			<style>@page{size:a4;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Inter}}
			body{font-family:Inter}h2{page-break-before:always}</style></head><body>
			<h1>Evidence of mentoring</h1><p>Mentors are trained — <strong>all</strong> of them ≥ once, Łukasz too.</p>
			<ul><li>One</li><li>Two</li></ul>
			<h2>Training</h2>
			<table><thead><tr><th scope="col">Figure</th><th scope="col">Value</th></tr></thead>
			<tbody><tr><th scope="row">Mentors</th><td>13</td></tr></tbody></table>
			</body></html>""";

	@Test
	void aPageWithTitleLanguageAndTablesKeepsPdfUa() throws Exception {
		byte[] file = Pdf.of(PAGE);
		Files.write(Files.createDirectories(Path.of("target", "screens")).resolve("print.pdf"), file);
		assertThat(PdfUa.failedChecks(file)).isEmpty();
	}

	@Test
	void aLetterAndItsAccentBecomeOneCharacter() throws Exception {
		try (PDDocument document = Loader.loadPDF(Pdf.of(PAGE.replace("all", "Jose\u0301")))) {
			assertThat(new PDFTextStripper().getText(document)).contains("Jos\u00e9").doesNotContain("\u0301");
		}
	}

	@Test
	void aPageWithoutTitleOrLanguageIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Pdf.of(PAGE.replace("<title>Evidence of mentoring</title>", "")));
		assertThatIllegalArgumentException().isThrownBy(() -> Pdf.of(PAGE.replace(" lang=\"en\"", "")));
	}

	@Test
	void whatIsMissingIsFound() throws Exception {
		assertThat(spoiled((catalog) -> catalog.setLanguage(null))).anyMatch((check) -> check.startsWith("7.2-"));
		assertThat(spoiled((catalog) -> catalog.setMetadata(null))).anyMatch((check) -> check.startsWith("7.1-"));
		assertThat(spoiled((catalog) -> catalog.setStructureTreeRoot(null)))
			.anyMatch((check) -> check.startsWith("7.1-"));
	}

	private static List<String> spoiled(Consumer<PDDocumentCatalog> defect) throws Exception {
		var file = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(Pdf.of(PAGE))) {
			defect.accept(document.getDocumentCatalog());
			document.save(file);
		}
		return PdfUa.failedChecks(file.toByteArray());
	}

	@Test
	void itHasBookmarksAndPageNumbers() throws Exception {
		try (PDDocument document = Loader.loadPDF(Pdf.of(PAGE))) {
			assertThat(document.getDocumentCatalog().getDocumentOutline().children()).extracting("title")
				.containsExactly("Evidence of mentoring", "Training");
			assertThat(new PDFTextStripper().getText(document)).contains("Page 1 of 2").contains("Page 2 of 2");
		}
	}

	@Test
	void nothingFromOutsideIsLoaded() throws Exception {
		String picture = Files.createTempFile("picture", ".png").toUri().toString();
		byte[] file = Pdf.of(PAGE.replace("<ul>", "<p><img src=\"" + picture + "\" alt=\"A secret\"/></p><ul>"));
		try (PDDocument document = Loader.loadPDF(file)) {
			assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
		}
		String entity = "<!DOCTYPE html [<!ENTITY secret SYSTEM \"" + picture + "\">]>" + PAGE;
		assertThatIllegalArgumentException().isThrownBy(() -> Pdf.of(entity));
	}

}
