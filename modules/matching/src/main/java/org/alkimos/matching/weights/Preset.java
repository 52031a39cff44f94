package org.alkimos.matching.weights;

import java.util.Map;

/** Presets of weights, modeled on existing programs. */
public enum Preset {

	/** Pods of peers from different fields; the mentor meets the mentees' needs. */
	CATALYST_PODS("catalyst-pods", "Pods like Career Catalyst",
			"Three or four peers at mixed stages from several institutions around one senior mentor.",
			Weights.STANDARD),

	/** One mentor and one mentee who would not have met. */
	DISTANT_PAIRS("distant-pairs", "Pairs across departments",
			"One mentor and one mentee from different departments and fields. Preferences count heavily.",
			new Weights(Map.of(Criterion.NEEDS, 35, Criterion.PREFERENCE, 30, Criterion.OTHER_DEPARTMENT, 15,
					Criterion.OTHER_FIELD, 10, Criterion.MODALITY, 10), Utility.CONCAVE)),

	/** A scholar with two mentors, each chosen by what they offer. */
	TWO_MENTORS("two-primary-mentors", "Two primary mentors",
			"One scholar with two mentors from different disciplines, for cohorts set up with two mentors.",
			new Weights(Map.of(Criterion.NEEDS, 60, Criterion.PREFERENCE, 30, Criterion.MODALITY, 10),
					Utility.CONCAVE)),

	/** Needs of the mentee first, wherever the mentor works. */
	NEEDS_FIRST("needs-first", "Needs first",
			"What mentors offer decides. Peers matter little, and no one is placed poorly for the benefit of others.",
			new Weights(Map.of(Criterion.NEEDS, 70, Criterion.PREFERENCE, 15, Criterion.MODALITY, 10,
					Criterion.NOT_ALONE, 5), Utility.WORST_FIRST));

	private final String code;

	private final String label;

	private final String sentence;

	private final Weights weights;

	Preset(String code, String label, String sentence, Weights weights) {
		this.code = code;
		this.label = label;
		this.sentence = sentence;
		this.weights = weights;
	}

	/** The stable code in API responses. */
	public String code() {
		return this.code;
	}

	/** The label in the interface. */
	public String label() {
		return this.label;
	}

	/** The purpose of the preset, in a sentence. */
	public String sentence() {
		return this.sentence;
	}

	public Weights weights() {
		return this.weights;
	}

}
