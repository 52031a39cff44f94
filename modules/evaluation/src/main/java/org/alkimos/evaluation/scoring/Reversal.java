package org.alkimos.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A reverse-scored item of one version.
 *
 * @param item key of the item
 * @param ends sum of the lowest and highest answer; the scored value is {@code ends}
 * minus the answer. 0 until the instrument knows the item
 */
public record Reversal(String item, int ends) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static Reversal of(String item) {
		return new Reversal(item, 0);
	}

}
