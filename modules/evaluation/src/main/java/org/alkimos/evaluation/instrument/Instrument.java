package org.alkimos.evaluation.instrument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;

/**
 * A questionnaire as data: items known by key, their scale, the sections in which they
 * are asked, and one or more versions that score it.
 *
 * @param notice what has to be said about its wording
 * @param stems the question above the items, per form
 * @param stemsLookingBack the same where people are asked how it was before the program;
 * forms without one have {@link #LOOKING_BACK} before their stem
 * @param headings what the form is called to those who answer it; the title otherwise
 * @param scale of rated items without one of their own
 * @param sections hold every item once; without any, the first version's subscales
 * @param versions the first one is the form as it is asked
 */
public record Instrument(String code, String title, String notice, Map<AssessmentForm, String> stems,
		Map<AssessmentForm, String> stemsLookingBack, Map<AssessmentForm, String> headings, Scale scale,
		List<Item> items, List<Section> sections, List<InstrumentVersion> versions) {

	/** Says what answers are about where the stem itself does not look back. */
	public static final String LOOKING_BACK = "Think back. Your answers here are about the time before the program.";

	public Instrument(String code, String title, @Nullable String notice, Map<AssessmentForm, String> stems,
			@Nullable Map<AssessmentForm, String> stemsLookingBack, @Nullable Map<AssessmentForm, String> headings,
			@Nullable Scale scale, List<Item> items, @Nullable List<Section> sections,
			List<InstrumentVersion> versions) {
		this.code = code;
		this.title = title;
		this.notice = Objects.requireNonNullElse(notice, "");
		this.stems = Map.copyOf(stems);
		this.stemsLookingBack = Map.copyOf(Objects.requireNonNullElse(stemsLookingBack, Map.of()));
		this.headings = Map.copyOf(Objects.requireNonNullElse(headings, Map.of()));
		this.scale = Objects.requireNonNullElse(scale, Scale.NONE);
		this.items = items.stream().map((item) -> item.on(this.scale)).toList();
		this.sections = (sections != null && !sections.isEmpty()) ? List.copyOf(sections)
				: Sections.by(title, this.items, versions.getFirst());
		InstrumentRules.check(this.items, this.sections, versions);
		Map<String, Item> known = InstrumentRules.byKey(this.items);
		this.versions = versions.stream().map((version) -> version.with((reversal) -> {
			Integer ends = Objects.requireNonNull(known.get(reversal.item())).ends();
			return new Reversal(reversal.item(), (ends != null) ? ends : 0);
		})).toList();
	}

	/** With the subscales of the first version as sections. */
	public Instrument(String code, String title, String notice, Map<AssessmentForm, String> stems, Scale scale,
			List<Item> items, List<InstrumentVersion> versions) {
		this(code, title, notice, stems, null, null, scale, items, null, versions);
	}

	/** The version as which the form is asked. */
	public InstrumentVersion asked() {
		return this.versions.getFirst();
	}

	public Optional<InstrumentVersion> version(String wanted) {
		return this.versions.stream().filter((version) -> version.code().equals(wanted)).findFirst();
	}

	public String stem(AssessmentForm form) {
		return this.stems.getOrDefault(form, this.title);
	}

	/** The question above the items in a wave that asks at this time. */
	public String stem(AssessmentForm form, WaveMoment moment) {
		return (moment == WaveMoment.RETROSPECTIVE) ? this.stemsLookingBack.getOrDefault(form, stem(form)) : stem(form);
	}

	/** What stands before that question, in English; empty where it says it itself. */
	public String beforeStem(AssessmentForm form, WaveMoment moment) {
		return (moment == WaveMoment.RETROSPECTIVE && !this.stemsLookingBack.containsKey(form)) ? LOOKING_BACK : "";
	}

	public String heading(AssessmentForm form) {
		return this.headings.getOrDefault(form, this.title);
	}

	/** The item with this key, which has to exist. */
	public Item item(String key) {
		return find(key).orElseThrow(() -> new IllegalArgumentException("No item " + key));
	}

	public Optional<Item> find(String key) {
		return this.items.stream().filter((item) -> item.key().equals(key)).findFirst();
	}

	/** Whether the answer can be given to the item. */
	public boolean accepts(String key, Answer answer) {
		return find(key).filter((item) -> item.accepts(answer)).isPresent();
	}

	/** Whether some items are asked only after certain answers to others. */
	public boolean branches() {
		return this.items.stream().anyMatch((item) -> item.shownIf() != null);
	}

	/** Keys of the items that are asked of somebody with these answers, in order. */
	public Set<String> shown(Map<String, Answer> answers) {
		Set<String> shown = new LinkedHashSet<>();
		Predicate<Item> asked = (item) -> {
			Condition when = item.shownIf();
			return when == null || (shown.contains(when.item()) && when.holds(answers));
		};
		this.sections.stream()
			.flatMap((section) -> section.items().stream())
			.map(this::item)
			.filter(asked)
			.forEach((item) -> shown.add(item.key()));
		return shown;
	}

}
