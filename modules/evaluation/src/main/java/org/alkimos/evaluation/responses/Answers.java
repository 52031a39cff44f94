package org.alkimos.evaluation.responses;

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

import org.alkimos.evaluation.scoring.Answer;

/**
 * One form's answers by item. Forms that are read together share their keys, and equal
 * answers are one object, so that a million answers take a few megabytes.
 */
final class Answers extends AbstractMap<String, Answer> {

	private final Shared shared;

	private @Nullable Answer[] said = new Answer[0];

	private Answers(Shared shared) {
		this.shared = shared;
	}

	/** State shared by forms that are read together. */
	static final class Shared {

		/** Number of shared values, more than the points of any scale. */
		private static final int USUAL = 128;

		private static final char NOT_APPLICABLE = 'x';

		private static final char CHOSEN = 'c';

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

		/** Parses a form's answers from the compact text stored with the form. */
		Answers read(String said) {
			Answers answers = nothing();
			int place = -1;
			for (int at = 0; at < said.length();) {
				int blank = said.indexOf(' ', at);
				int comma = said.indexOf(',', blank);
				int end = (comma < 0) ? said.length() : comma;
				place = place(said, at, blank, place + 1);
				answers.put(place, answer(said, blank + 1, end));
				at = end + 1;
			}
			return answers;
		}

		/**
		 * Finds a key, trying the likely place first, because most forms list the items
		 * in the same order.
		 */
		private int place(String said, int from, int to, int likely) {
			if (likely < this.keys.size()) {
				String key = this.keys.get(likely);
				if (key.length() == to - from && said.startsWith(key, from)) {
					return likely;
				}
			}
			return place(said.substring(from, to));
		}

		private Answer answer(String said, int from, int to) {
			if (said.charAt(from) == NOT_APPLICABLE) {
				return Answer.doesNotApply();
			}
			if (said.charAt(from) == CHOSEN) {
				return new Answer(null, false, said.substring(from + 1, to).replace('+', ' '), null);
			}
			return answer(Integer.parseInt(said, from, to, 10), false, null);
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
		return put(this.shared.place(key), answer);
	}

	private @Nullable Answer put(int place, Answer answer) {
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
