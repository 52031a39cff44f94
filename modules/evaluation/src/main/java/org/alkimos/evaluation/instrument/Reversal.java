package org.alkimos.evaluation.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * An item that counts the other way round in one version.
 *
 * @param item its key
 * @param ends lowest plus highest answer, so that an answer counts as {@code ends} minus
 * itself; 0 until the instrument knows the item
 */
public record Reversal(String item, int ends) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static Reversal of(String item) {
		return new Reversal(item, 0);
	}

}
