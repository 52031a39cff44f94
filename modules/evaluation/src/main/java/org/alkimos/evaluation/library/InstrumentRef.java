package org.alkimos.evaluation.library;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.ShippedInstruments;

/**
 * Reference to the instrument of a form.
 *
 * @param version number in the institution's library, from 1, or null for an instrument
 * that comes with Alkimos
 */
public record InstrumentRef(String code, @Nullable Integer version) {

	/** The standard instrument. */
	public static InstrumentRef standard() {
		return new InstrumentRef(ShippedInstruments.standard().instrument().code(), null);
	}

	/** URL form: the code, and the version if it has one. */
	public String word() {
		return (this.version != null) ? this.code + "/" + this.version : this.code;
	}

}
