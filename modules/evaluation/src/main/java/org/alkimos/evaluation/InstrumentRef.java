package org.alkimos.evaluation;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.ShippedInstruments;

/**
 * What a form asks.
 *
 * @param version number in the institution's library, from 1; null for an instrument that
 * comes with the program
 */
record InstrumentRef(String code, @Nullable Integer version) {

	/** What is asked unless somebody chooses another. */
	static InstrumentRef standard() {
		return new InstrumentRef(ShippedInstruments.standard().instrument().code(), null);
	}

	/** How it stands in an address: the code, and the version if it has one. */
	String word() {
		return (this.version != null) ? this.code + "/" + this.version : this.code;
	}

}
