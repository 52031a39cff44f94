package org.alkimos.evaluation;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.Answer;

/**
 * One form's answers by item. All forms that were read together share their keys, and
 * equal answers are one object: a million answers take a few megabytes.
 */
final class Answers extends AbstractMap<String, Answer> {

	private final Shared shared;

	private @Nullable Answer[] said = new Answer[0];

	private Answers(Shared shared) {
		this.shared = shared;
	}

	/** What forms that are read together have in common. */
	static final class Shared {

		/** Points of any scale, and more. */
		private static final int USUAL = 128;

		private final Map<String, Integer> places = new HashMap<>();

		private final List<String> keys = new ArrayList<>();

		private final @Nullable Answer[] usual = new Answer[USUAL];

		Answers nothing() {
			return new Answers(this);
		}

		Answer answer(@Nullable Integer value, boolean notApplicable, @Nullable String chosen) {
			if (notApplicable) {
				return Answer.doesNotApply();
			}
			if (value == null || value < 0 || value >= USUAL) {
				return new Answer(value, false, chosen, null);
			}
			Answer known = this.usual[value];
			if (known == null) {
				known = Answer.of(value);
				this.usual[value] = known;
			}
			return known;
		}

		private int place(String key) {
			Integer known = this.places.get(key);
			if (known == null) {
				known = this.keys.size();
				this.places.put(key, known);
				this.keys.add(key);
			}
			return known;
		}

	}

	@Override
	public @Nullable Answer put(String key, Answer answer) {
		int place = this.shared.place(key);
		if (place >= this.said.length) {
			this.said = Arrays.copyOf(this.said, Math.max(place + 1, this.shared.keys.size()));
		}
		Answer before = this.said[place];
		this.said[place] = answer;
		return before;
	}

	@Override
	public @Nullable Answer get(Object key) {
		Integer place = this.shared.places.get(key);
		return (place != null && place < this.said.length) ? this.said[place] : null;
	}

	@Override
	public boolean containsKey(Object key) {
		return get(key) != null;
	}

	@Override
	public Set<Entry<String, Answer>> entrySet() {
		List<Entry<String, Answer>> entries = new ArrayList<>();
		for (int i = 0; i < this.said.length; i++) {
			Answer answer = this.said[i];
			if (answer != null) {
				entries.add(Map.entry(this.shared.keys.get(i), answer));
			}
		}
		return new AbstractSet<>() {
			@Override
			public Iterator<Entry<String, Answer>> iterator() {
				return entries.iterator();
			}

			@Override
			public int size() {
				return entries.size();
			}
		};
	}

}
