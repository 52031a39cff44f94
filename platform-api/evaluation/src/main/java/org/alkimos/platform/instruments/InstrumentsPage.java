package org.alkimos.platform.instruments;

import java.util.List;

import org.alkimos.evaluation.library.InstrumentSummary;
import org.alkimos.platform.ui.Numbers;

/** View of the instruments available at an institution. */
public record InstrumentsPage(List<Row> rows) {

	static final String HREF = "/instruments";

	public InstrumentsPage {
		rows = List.copyOf(rows);
	}

	static InstrumentsPage of(List<InstrumentSummary> all) {
		return new InstrumentsPage(all.stream().map(Row::new).toList());
	}

	static String href(String code) {
		return HREF + "/" + code;
	}

	/** One instrument. */
	public record Row(InstrumentSummary one) {

		public String href() {
			return InstrumentsPage.href(this.one.code());
		}

		public String version() {
			return (this.one.version() != null) ? "Version " + this.one.version() : "Comes with Alkimos";
		}

		public String wording() {
			return (this.one.languages() == 0) ? "Short labels"
					: Numbers.count(this.one.languages(), "language") + " loaded";
		}

	}

}
