package org.alkimos.evaluation.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.evaluation.scoring.Share;
import org.alkimos.evaluation.scoring.Subscale;

/** Rules that a schema cannot express: the parts of an instrument must fit together. */
final class InstrumentRules {

	private final Map<String, Item> known;

	private final List<Fault> faults = new ArrayList<>();

	private InstrumentRules(List<Item> items) {
		this.known = byKey(items);
	}

	/**
	 * Checks all parts.
	 * @throws FaultyInstrument with all errors
	 */
	static void check(List<Item> items, List<Section> sections, List<InstrumentVersion> versions) {
		var rules = new InstrumentRules(items);
		rules.items(items);
		rules.versions(versions);
		if (rules.faults.isEmpty()) {
			rules.sections(sections);
			rules.conditions(items, sections);
		}
		if (!rules.faults.isEmpty()) {
			throw new FaultyInstrument(rules.faults);
		}
	}

	static Map<String, Item> byKey(List<Item> items) {
		Map<String, Item> known = new LinkedHashMap<>();
		items.forEach((item) -> known.putIfAbsent(item.key(), item));
		return known;
	}

	private void faultIf(boolean wrong, String path, String words) {
		if (wrong) {
			this.faults.add(new Fault(path, words));
		}
	}

	private void items(List<Item> items) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < items.size(); i++) {
			Item item = items.get(i);
			String path = "$.items[" + i + "]";
			faultIf(!seen.add(item.key()), path + ".key",
					"Give each item a unique key. Two items share " + item.key() + ".");
			switch (item.kind()) {
				case LIKERT -> scale(item, path);
				case CHOICE -> {
					long values = item.choices().stream().map(Choice::value).distinct().count();
					faultIf(values < item.choices().size(), path + ".choices", "Give each choice a unique value.");
				}
				case NUMBER -> {
					Integer min = item.min();
					Integer max = item.max();
					faultIf(min != null && max != null && min > max, path + ".max",
							"The maximum can't be lower than the minimum.");
				}
				case TEXT -> {
				}
			}
		}
	}

	private void scale(Item item, String path) {
		Scale scale = item.scale();
		faultIf(scale.equals(Scale.NONE), path + ".scale", "Add a scale to this item or to the instrument.");
		faultIf(!scale.equals(Scale.NONE) && scale.low() >= scale.high(), path + ".scale",
				"The scale must run from a lower to a higher number.");
		faultIf(scale.anchors().stream().anyMatch((anchor) -> !scale.includes(anchor.value())), path + ".scale",
				"Label only points that are on the scale.");
	}

	private void versions(List<InstrumentVersion> versions) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < versions.size(); i++) {
			InstrumentVersion version = versions.get(i);
			String path = "$.versions[" + i + "]";
			faultIf(!seen.add(version.code()), path + ".code", "Give each version a unique code.");
			scored(version, path);
			reversed(version, path);
			share(version.prorating().subscale(), path + ".prorating.subscale");
			share(version.prorating().overall(), path + ".prorating.overall");
		}
	}

	private void share(Share share, String path) {
		faultIf(share.part() > share.whole(), path, "A share can't be more than 1. Enter a share such as 2/3.");
	}

	private void scored(InstrumentVersion version, String path) {
		Set<String> codes = new HashSet<>(Set.of(ScoreSheet.OVERALL));
		Set<String> once = new HashSet<>();
		for (int i = 0; i < version.subscales().size(); i++) {
			Subscale subscale = version.subscales().get(i);
			String at = path + ".subscales[" + i + "]";
			faultIf(!codes.add(subscale.code()), at + ".code",
					"Give each subscale a unique code; " + ScoreSheet.OVERALL + " is taken.");
			for (int k = 0; k < subscale.items().size(); k++) {
				String key = subscale.items().get(k);
				Item item = this.known.get(key);
				String place = at + ".items[" + k + "]";
				faultIf(item == null, place, version.code() + " scores an unknown item, " + key + ".");
				faultIf(item != null && !item.canBeScored(), place,
						"Remove " + key + ". Text and multiple-choice items can't be scored.");
				faultIf(!once.add(key), place, version.code() + " scores " + key + " twice.");
			}
		}
	}

	private void reversed(InstrumentVersion version, String path) {
		List<String> scored = version.items();
		for (int i = 0; i < version.reversed().size(); i++) {
			String key = version.reversed().get(i).item();
			Item item = this.known.get(key);
			String place = path + ".reversed[" + i + "]";
			faultIf(!scored.contains(key), place, version.code() + " reverses " + key + ", which it doesn't score.");
			faultIf(item != null && item.ends() == null, place,
					key + " can't be reversed. It needs a scale, or a minimum and a maximum.");
		}
	}

	private void sections(List<Section> sections) {
		Set<String> once = new HashSet<>();
		for (int i = 0; i < sections.size(); i++) {
			List<String> keys = sections.get(i).items();
			for (int k = 0; k < keys.size(); k++) {
				String place = "$.sections[" + i + "].items[" + k + "]";
				faultIf(!this.known.containsKey(keys.get(k)), place, "No item has the key " + keys.get(k) + ".");
				faultIf(!once.add(keys.get(k)), place, keys.get(k) + " is asked twice.");
			}
		}
		this.known.keySet()
			.stream()
			.filter((key) -> !once.contains(key))
			.forEach((key) -> faultIf(true, "$.sections", "Put " + key + " in a section, or remove all sections."));
	}

	private void conditions(List<Item> items, List<Section> sections) {
		List<String> order = sections.stream().flatMap((section) -> section.items().stream()).toList();
		for (int i = 0; i < items.size(); i++) {
			Condition when = items.get(i).shownIf();
			if (when == null) {
				continue;
			}
			String path = "$.items[" + i + "].shownIf";
			Item asked = this.known.get(when.item());
			faultIf(asked == null, path + ".item", "No item has the key " + when.item() + ".");
			faultIf(asked != null && order.indexOf(when.item()) >= order.indexOf(items.get(i).key()), path + ".item",
					"Use an item that is asked before this one.");
			faultIf(asked != null && when.values().stream().anyMatch((value) -> !canBe(asked, value)), path + ".values",
					"Use answers that can be given to " + when.item() + ".");
		}
	}

	private static boolean canBe(Item item, int value) {
		return item.accepts(item.multiple() ? Answer.ofChoices(List.of(value)) : Answer.of(value));
	}

}
