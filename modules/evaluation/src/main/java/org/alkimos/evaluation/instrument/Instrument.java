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
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.Reversal;

/**
 * A questionnaire as data: items known by key, their scale, the sections in which they
 * are asked, and one or more versions that score it.
 *
 * @param code permanent code, such as {@code SURVEY}: 2 to 32 capital letters, digits,
 * and hyphens
 * @param title title, up to 300 characters
 * @param notice notice about its wording, up to 1,000 characters; empty if there is none
 * @param stems stem above the items, for each form in which it can be used
 * @param stemsLookingBack stems for questions about the time before the program; forms
 * without one have {@link #LOOKING_BACK} before their stem
 * @param headings titles shown to respondents; the instrument's title by default
 * @param scale scale of rated items without one of their own; its ends are 0 if there is
 * none
 * @param items questions, up to 300
 * @param sections sections that contain every item once; by default, the first version's
 * subscales
 * @param versions the first one is the form as it is asked
 */
public record Instrument(String code, String title, String notice, Map<AssessmentForm, String> stems,
		Map<AssessmentForm, String> stemsLookingBack, Map<AssessmentForm, String> headings, Scale scale,
		List<Item> items, List<Section> sections, List<InstrumentVersion> versions) {

	/** Text that says what answers are about, if the stem itself does not. */
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

	/** Creates an instrument whose sections are the subscales of the first version. */
	public Instrument(String code, String title, String notice, Map<AssessmentForm, String> stems, Scale scale,
			List<Item> items, List<InstrumentVersion> versions) {
		this(code, title, notice, stems, null, null, scale, items, null, versions);
	}

	/** The version in which the form is asked. */
	public InstrumentVersion asked() {
		return this.versions.getFirst();
	}

	public Optional<InstrumentVersion> version(String wanted) {
		return this.versions.stream().filter((version) -> version.code().equals(wanted)).findFirst();
	}

	public String stem(AssessmentForm form) {
		return this.stems.getOrDefault(form, this.title);
	}

	/** The stem above the items in a wave at this moment. */
	public String stem(AssessmentForm form, WaveMoment moment) {
		return (moment == WaveMoment.RETROSPECTIVE) ? this.stemsLookingBack.getOrDefault(form, stem(form)) : stem(form);
	}

	/** Text before that stem, in English; empty if the stem is complete. */
	public String beforeStem(AssessmentForm form, WaveMoment moment) {
		return (moment == WaveMoment.RETROSPECTIVE && !this.stemsLookingBack.containsKey(form)) ? LOOKING_BACK : "";
	}

	public String heading(AssessmentForm form) {
		return this.headings.getOrDefault(form, this.title);
	}

	/** Returns the item with this key, which must exist. */
	public Item item(String key) {
		return find(key).orElseThrow(() -> new IllegalArgumentException("No item " + key));
	}

	public Optional<Item> find(String key) {
		return this.items.stream().filter((item) -> item.key().equals(key)).findFirst();
	}

	/** Whether the answer is valid for the item. */
	public boolean accepts(String key, Answer answer) {
		return find(key).filter((item) -> item.accepts(answer)).isPresent();
	}

	/** Whether some items are asked only after certain answers to others. */
	public boolean branches() {
		return this.items.stream().anyMatch((item) -> item.shownIf() != null);
	}

	/** Keys of the items that are asked given these answers, in order. */
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
