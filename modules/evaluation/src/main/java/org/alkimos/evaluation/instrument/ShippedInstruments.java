package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Instruments that come with Alkimos, one file each, identical in every institution.
 */
public final class ShippedInstruments {

	private static final List<InstrumentFile> ALL = Stream.of("mca.json").map(InstrumentReader::shipped).toList();

	private ShippedInstruments() {
	}

	public static List<InstrumentFile> all() {
		return ALL;
	}

	/** The standard instrument. */
	public static InstrumentFile standard() {
		return ALL.getFirst();
	}

	public static Optional<InstrumentFile> find(String code) {
		return ALL.stream().filter((file) -> file.instrument().code().equalsIgnoreCase(code)).findFirst();
	}

}
