package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Map;

/**
 * When an item is asked at all.
 *
 * @param item key of an item asked before
 * @param values answers to it after which this one is asked; one of them is enough
 */
public record Condition(String item, List<Integer> values) {

	public Condition {
		values = List.copyOf(values);
	}

	boolean holds(Map<String, Answer> answers) {
		Answer answer = answers.getOrDefault(this.item, Answer.missing());
		return (answer.value() != null) ? this.values.contains(answer.value())
				: answer.choices().stream().anyMatch(this.values::contains);
	}

}
