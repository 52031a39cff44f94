package org.alkimos.evaluation.instrument;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.evaluation.scoring.InstrumentVersion;

/** Default sections of an instrument without any. */
final class Sections {

	private static final String REST = "REST";

	private Sections() {
	}

	/** The version's subscales, then the items it does not score. */
	static List<Section> by(String title, List<Item> items, InstrumentVersion version) {
		List<Section> sections = new ArrayList<>();
		version.subscales()
			.forEach((subscale) -> sections.add(new Section(subscale.code(), subscale.label(), subscale.items())));
		List<String> scored = version.items();
		List<String> rest = items.stream().map(Item::key).filter((key) -> !scored.contains(key)).toList();
		if (!rest.isEmpty()) {
			sections.add(new Section(REST, sections.isEmpty() ? title : "Other questions", rest));
		}
		return sections;
	}

}
