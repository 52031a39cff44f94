package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if parts of an instrument do not fit together. */
final class FaultyInstrument extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	FaultyInstrument(List<Fault> faults) {
		super(faults.stream().map((fault) -> fault.path() + " " + fault.words()).collect(Collectors.joining(" ")));
		this.faults = List.copyOf(faults);
	}

	List<Fault> faults() {
		return this.faults;
	}

}
