package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.contracts.evaluation.AssessmentForm;

/**
 * A questionnaire as data: items known by key, one scale, and one or more versions that
 * score it.
 *
 * @param notice what has to be said about its wording
 * @param stems the question above the items, per form
 * @param versions the first one is the form as it is asked and holds every item
 */
public record Instrument(String code, String title, String notice, Map<AssessmentForm, String> stems, Scale scale,
		List<Item> items, List<InstrumentVersion> versions) {

	public Instrument {
		stems = Map.copyOf(stems);
		items = List.copyOf(items);
		versions = List.copyOf(versions);
		Set<String> keys = items.stream().map(Item::key).collect(Collectors.toSet());
		require(keys.size() == items.size(), "two items share a key");
		require(keys.equals(Set.copyOf(versions.getFirst().items())), "the first version has to hold every item");
		for (InstrumentVersion version : versions) {
			require(keys.containsAll(version.items()), version.code() + " scores an unknown item");
			require(Set.copyOf(version.items()).size() == version.items().size(),
					version.code() + " scores an item twice");
		}
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new IllegalArgumentException("Instrument: " + otherwise);
		}
	}

	/** The version whose sections are asked. */
	public InstrumentVersion asked() {
		return this.versions.getFirst();
	}

	public Optional<InstrumentVersion> version(String wanted) {
		return this.versions.stream().filter((version) -> version.code().equals(wanted)).findFirst();
	}

	public String stem(AssessmentForm form) {
		return this.stems.getOrDefault(form, this.title);
	}

	/** The item with this key, which has to exist. */
	public Item item(String key) {
		return this.items.stream()
			.filter((item) -> item.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No item " + key));
	}

	/** Whether the answer can be given to the item. */
	public boolean accepts(String key, Answer answer) {
		return this.items.stream().anyMatch((item) -> item.key().equals(key))
				&& (answer.value() == null || this.scale.includes(answer.value()));
	}

}
