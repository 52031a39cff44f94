package org.alkimos.platform.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Section;
import org.alkimos.evaluation.library.InstrumentView;
import org.alkimos.evaluation.library.InstrumentView.Load;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.wording.WordingView;
import org.alkimos.platform.ui.Placed;

/**
 * View of one instrument with its items, scoring, and wording.
 *
 * @param typed values entered for new wording, if it was refused
 */
public record InstrumentPage(InstrumentView view, Typed typed) implements Placed {

	/** Values entered in the form. */
	public record Typed(String language, String license) {

		static final Typed NOTHING = new Typed("", "");

	}

	/** One item, in the order asked. */
	public record ItemRow(int number, Item item, String section) {

		public String answers() {
			return InstrumentLabels.answers(this.item);
		}

		public @Nullable String condition() {
			return InstrumentLabels.condition(this.item);
		}

	}

	/** One subscale of a version, or the overall score. */
	public record ScoreRow(String code, String label, String method, String items) {
	}

	@Override
	public String place() {
		return InstrumentsPage.HREF;
	}

	public String href() {
		return InstrumentsPage.href(this.view.summary().code());
	}

	/** Whether it belongs to the institution and can be retired. */
	public boolean canRetire() {
		return this.view.summary().version() != null && !this.view.summary().retired();
	}

	public String version() {
		Integer version = this.view.summary().version();
		return (version != null) ? "Version " + version : "Comes with Alkimos";
	}

	public String fileHref() {
		Integer version = this.view.summary().version();
		return href() + "/file" + ((version != null) ? "?version=" + version : "");
	}

	public List<AssessmentForm> stems() {
		return this.view.instrument().stems().keySet().stream().sorted().toList();
	}

	public static String form(AssessmentForm form) {
		return InstrumentLabels.form(form);
	}

	public List<ItemRow> items() {
		Instrument instrument = this.view.instrument();
		List<ItemRow> rows = new ArrayList<>();
		for (Section section : instrument.sections()) {
			section.items()
				.forEach((key) -> rows.add(new ItemRow(rows.size() + 1, instrument.item(key), section.label())));
		}
		return rows;
	}

	/** Scores of a version: subscales first, the overall score last. */
	public List<ScoreRow> scores(InstrumentVersion version) {
		List<ScoreRow> rows = new ArrayList<>();
		version.subscales()
			.forEach((subscale) -> rows
				.add(new ScoreRow(subscale.code(), subscale.label(), InstrumentLabels.method(subscale.method()),
						InstrumentLabels.items(this.view.instrument(), version, subscale.items()))));
		if (!rows.isEmpty()) {
			rows.add(new ScoreRow("All", "Overall", InstrumentLabels.method(version.overall()),
					version.items().size() + " items"));
		}
		return rows;
	}

	public static String rules(InstrumentVersion version) {
		return InstrumentLabels.rules(version);
	}

	public boolean isShown(Load load) {
		return Objects.equals(this.view.summary().version(), load.version());
	}

	public String href(Load load) {
		return href() + "?version=" + load.version();
	}

	public String withdrawalHref(WordingView wording) {
		return href() + "/wordings/" + wording.language() + "/withdrawal";
	}

	/** First lines of a wording file, as an example. */
	public String example() {
		return this.view.instrument()
			.items()
			.stream()
			.limit(2)
			.map((item) -> item.key() + ",…")
			.collect(Collectors.joining("\n", "key,text\n", ""));
	}

}
