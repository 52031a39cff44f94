package org.alkimos.platform.evaluation.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.paper.PaperSheet;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Dates;

/**
 * View of one printed form.
 *
 * @param number sheet number, printed instead of a name
 * @param hand name of the recipient, on a strip that is torn off before the form is
 * returned
 */
public record PrintedSheet(String number, String hand, String title, String stem, String scale, String due,
		String privacy, List<Part> parts) {

	/** Questions under one heading. */
	public record Part(String label, List<Line> lines) {
	}

	/** A question and its answer options. */
	public record Line(int number, String text, String marks) {
	}

	static PrintedSheet of(PaperSheet sheet, Map<PersonId, PersonName> names, int floor, ZoneId zone) {
		Instrument instrument = sheet.instrument();
		PersonName name = names.get(sheet.respondent());
		List<Part> parts = new ArrayList<>();
		int number = 0;
		for (var section : instrument.sections()) {
			List<Line> lines = new ArrayList<>();
			for (String key : section.items()) {
				number++;
				Item item = instrument.item(key);
				lines.add(new Line(number, item.label(), marks(item)));
			}
			parts.add(new Part(section.label(), lines));
		}
		return new PrintedSheet(sheet.number().text(), (name != null) ? name.full() : "–",
				instrument.heading(sheet.form()) + ", " + EvaluationLabels.when(sheet.moment()), stem(sheet),
				anchors(instrument), Dates.day(sheet.dueOn(), zone),
				EvaluationLabels.privacy(sheet.form(), sheet.menteesInPod(), floor)
						+ EvaluationLabels.privacyOfWords(instrument.items().stream().map(Item::kind), floor),
				parts);
	}

	private static String stem(PaperSheet sheet) {
		Instrument instrument = sheet.instrument();
		return (instrument.beforeStem(sheet.form(), sheet.moment()) + " "
				+ instrument.stem(sheet.form(), sheet.moment()))
			.strip();
	}

	private static String anchors(Instrument instrument) {
		return instrument.scale()
			.anchors()
			.stream()
			.map((anchor) -> anchor.value() + " = " + anchor.label())
			.collect(Collectors.joining(", "));
	}

	/** Answer options to circle, or blanks to fill in. */
	private static String marks(Item item) {
		return switch (item.kind()) {
			case LIKERT -> IntStream.rangeClosed(item.scale().low(), item.scale().high())
				.mapToObj(String::valueOf)
				.collect(Collectors.joining("\u2003")) + "\u2003NA";
			case CHOICE -> item.choices()
				.stream()
				.map((choice) -> choice.value() + " = " + choice.label())
				.collect(Collectors.joining(", "));
			case NUMBER, TEXT -> "________________";
		};
	}

}
