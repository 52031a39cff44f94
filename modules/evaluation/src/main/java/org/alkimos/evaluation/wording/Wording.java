package org.alkimos.evaluation.wording;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.instrument.Choice;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.instrument.Scale.Anchor;
import org.alkimos.evaluation.instrument.Section;

/**
 * Texts that replace the labels of an instrument in one language. Each item has its key.
 * Optional keys are {@code STEM.} with a form, {@code STEM_LOOKING_BACK.} with a form,
 * {@code SECTION.} with a code, {@code ANCHOR.} with a point of the scale, and an item's
 * key with {@code #} and the value of a choice.
 *
 * @param language language tag such as {@code en}
 * @param license license under which the texts may be used
 */
public record Wording(String language, String license, Map<String, String> texts) {

	private static final String STEM = "STEM.";

	private static final String LOOKING_BACK = "STEM_LOOKING_BACK.";

	private static final String SECTION = "SECTION.";

	private static final String ANCHOR = "ANCHOR.";

	public Wording {
		texts = Map.copyOf(texts);
	}

	/** Required keys, in the order of the items. */
	public static Set<String> required(Instrument instrument) {
		Set<String> keys = new LinkedHashSet<>();
		instrument.items().forEach((item) -> keys.add(item.key()));
		return keys;
	}

	/** Optional keys. */
	public static Set<String> optional(Instrument instrument) {
		Set<String> keys = new LinkedHashSet<>();
		instrument.stems().keySet().stream().sorted().forEach((form) -> {
			keys.add(STEM + form);
			keys.add(LOOKING_BACK + form);
		});
		instrument.sections().forEach((section) -> keys.add(SECTION + section.code()));
		instrument.scale().anchors().forEach((anchor) -> keys.add(ANCHOR + anchor.value()));
		instrument.items()
			.forEach((item) -> item.choices().forEach((choice) -> keys.add(item.key() + "#" + choice.value())));
		return keys;
	}

	/** Returns the instrument in this wording; parts without a text keep their labels. */
	public Instrument over(Instrument instrument) {
		Scale usual = instrument.scale();
		Scale scale = new Scale(usual.low(), usual.high(),
				usual.anchors()
					.stream()
					.map((anchor) -> new Anchor(anchor.value(), text(ANCHOR + anchor.value(), anchor.label())))
					.toList());
		List<Item> items = instrument.items()
			.stream()
			.map((item) -> item.worded(text(item.key(), item.label()),
					item.scale().equals(usual) ? scale : item.scale(), choices(item)))
			.toList();
		List<Section> sections = instrument.sections()
			.stream()
			.map((section) -> new Section(section.code(), text(SECTION + section.code(), section.label()),
					section.items()))
			.toList();
		return new Instrument(instrument.code(), instrument.title(), this.license, stems(instrument),
				stemsLookingBack(instrument), instrument.headings(), scale, items, sections, instrument.versions());
	}

	private Map<AssessmentForm, String> stems(Instrument instrument) {
		Map<AssessmentForm, String> stems = new EnumMap<>(AssessmentForm.class);
		instrument.stems().forEach((form, stem) -> stems.put(form, text(STEM + form, stem)));
		return stems;
	}

	/**
	 * Stems for the retrospective wave. Ours are dropped if the stem itself is replaced,
	 * because they would not match it.
	 */
	private Map<AssessmentForm, String> stemsLookingBack(Instrument instrument) {
		Map<AssessmentForm, String> stems = new EnumMap<>(AssessmentForm.class);
		for (AssessmentForm form : instrument.stems().keySet()) {
			String ours = this.texts.containsKey(STEM + form) ? null : instrument.stemsLookingBack().get(form);
			String stem = this.texts.getOrDefault(LOOKING_BACK + form, ours);
			if (stem != null) {
				stems.put(form, stem);
			}
		}
		return stems;
	}

	private List<Choice> choices(Item item) {
		return item.choices()
			.stream()
			.map((choice) -> new Choice(choice.value(), text(item.key() + "#" + choice.value(), choice.label())))
			.toList();
	}

	private String text(String key, String label) {
		return this.texts.getOrDefault(key, label);
	}

}
