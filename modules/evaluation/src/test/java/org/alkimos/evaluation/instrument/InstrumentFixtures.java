package org.alkimos.evaluation.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.springframework.core.io.ClassPathResource;

import org.alkimos.evaluation.scoring.Answer;

/** The shipped instrument and answers to it. */
public final class InstrumentFixtures {

	private InstrumentFixtures() {
	}

	public static Instrument mca() {
		return InstrumentConfiguration.read(new ClassPathResource("org/alkimos/evaluation/mca.json"));
	}

	/** The same value for every item. */
	public static Map<String, Answer> all(int value) {
		Map<String, Answer> answers = new HashMap<>();
		mca().items().forEach((item) -> answers.put(item.key(), Answer.of(value)));
		return answers;
	}

	/** Values within one of this one, each person in their own way. */
	public static Map<String, Answer> around(int value, int person) {
		Random random = new Random(person * 7919L);
		Map<String, Answer> answers = new HashMap<>();
		mca().items()
			.forEach((item) -> answers.put(item.key(), Answer.of(Math.clamp(value + random.nextInt(3) - 1, 1, 7))));
		return answers;
	}

	/** Each item answered with its number on paper modulo the scale: 1, 2, … 7, 1, … */
	public static Map<String, Answer> byNumber() {
		Map<String, Answer> answers = new HashMap<>();
		mca().items().forEach((item) -> answers.put(item.key(), Answer.of((item.number() - 1) % 7 + 1)));
		return answers;
	}

}
