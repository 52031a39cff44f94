package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Map;

import org.alkimos.evaluation.scoring.Answer;

/**
 * Condition under which an item is asked.
 *
 * @param item key of an item asked before
 * @param values up to 50 answers to that item, any of which causes this one to be asked
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
