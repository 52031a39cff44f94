package org.alkimos.matching.weights;

import java.util.Map;

/** Weights to start from, after programs as they are run. */
public enum Preset {

	/** Pods of peers apart from each other's science; the mentor meets the needs. */
	CATALYST_PODS("catalyst-pods", "Career-Catalyst-like pods",
			"Three or four peers of mixed stage from several institutions around one senior mentor.", Weights.STANDARD),

	/** One mentor and one mentee who would not have met. */
	DISTANT_PAIRS("distant-pairs", "Pairs across departments",
			"One mentor and one mentee from different departments and fields; wishes count much.",
			new Weights(Map.of(Criterion.NEEDS, 35, Criterion.PREFERENCE, 30, Criterion.OTHER_DEPARTMENT, 15,
					Criterion.OTHER_FIELD, 10, Criterion.MODALITY, 10), Utility.CONCAVE)),

	/** A scholar with two mentors, each by what they offer. */
	TWO_MENTORS("two-primary-mentors", "Two primary mentors",
			"One scholar with two mentors of different disciplines, for cohorts that were opened with two mentors.",
			new Weights(Map.of(Criterion.NEEDS, 60, Criterion.PREFERENCE, 30, Criterion.MODALITY, 10),
					Utility.CONCAVE)),

	/** What helps the mentee most, wherever the mentor works. */
	NEEDS_FIRST("needs-first", "Needs above all",
			"What mentors offer decides; the peers matter little, and nobody is placed badly for others' sake.",
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

	/** The stable name in answers to machines. */
	public String code() {
		return this.code;
	}

	/** Its name on screen. */
	public String label() {
		return this.label;
	}

	/** What it is for, in words. */
	public String sentence() {
		return this.sentence;
	}

	public Weights weights() {
		return this.weights;
	}

}
