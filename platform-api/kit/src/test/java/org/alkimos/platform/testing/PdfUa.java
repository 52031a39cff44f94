package org.alkimos.platform.testing;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF has to say of a file under PDF/UA-1. */
public final class PdfUa {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfUa() {
	}

	/** Failed checks with their clause in ISO 14289-1; none if the file keeps to it. */
	public static List<String> failedChecks(byte[] file) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
			return validator.validate(parser)
				.getTestAssertions()
				.stream()
				.filter((check) -> check.getStatus() == TestAssertion.Status.FAILED)
				.map((check) -> check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber() + " "
						+ check.getMessage())
				.toList();
		}
	}

}
