package org.alkimos.evaluation.library;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFile;
import org.alkimos.evaluation.instrument.InstrumentReader;
import org.alkimos.evaluation.instrument.ShippedInstruments;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;

/**
 * All instruments available at the institution: those that come with Alkimos, and its
 * own.
 */
@Component
public class Instruments {

	private final InstrumentRows rows;

	Instruments(InstrumentRows rows) {
		this.rows = rows;
	}

	/**
	 * Returns an instrument in the version a form uses.
	 * @param version number in the library, or null for one that comes with Alkimos
	 */
	public Instrument of(String code, @Nullable Integer version) {
		return of(new InstrumentRef(code, version));
	}

	public Instrument of(InstrumentRef asked) {
		Integer version = asked.version();
		if (version == null) {
			return ShippedInstruments.find(asked.code()).map(InstrumentFile::instrument).orElseThrow(NotFound::new);
		}
		return this.rows.find(asked.code(), version)
			.map((row) -> InstrumentReader.known(row.document()))
			.orElseThrow(NotFound::new);
	}

	/** Returns these instruments in this order. */
	public Map<InstrumentRef, Instrument> of(List<InstrumentRef> asked) {
		List<InstrumentRef> own = asked.stream().filter((one) -> one.version() != null).toList();
		Map<InstrumentRef, Instrument> loaded = new HashMap<>();
		if (!own.isEmpty()) {
			this.rows.find(own)
				.forEach((row) -> loaded.put(new InstrumentRef(row.code(), row.number()),
						InstrumentReader.known(row.document())));
		}
		Map<InstrumentRef, Instrument> all = new LinkedHashMap<>();
		for (InstrumentRef one : asked) {
			Instrument found = (one.version() != null) ? loaded.get(one) : of(one);
			all.put(one, Optional.ofNullable(found).orElseThrow(NotFound::new));
		}
		return all;
	}

	/** Returns the instrument's version for new forms; empty if unknown or retired. */
	public Optional<InstrumentRef> current(String code) {
		return find(code, false);
	}

	/** Returns the newest version, including retired ones, whose answers remain. */
	public Optional<InstrumentRef> newest(String code) {
		return find(code, true);
	}

	/**
	 * Returns the newest version of the instrument that a request names.
	 * @param code code of the instrument, or null for the standard one
	 */
	public InstrumentRef requested(@Nullable String code) {
		return newest((code != null) ? code : InstrumentRef.standard().code())
			.orElseThrow(() -> new InvalidInput(EvaluationProblem.UNKNOWN_INSTRUMENT, "instrument",
					"There is no instrument with this code."));
	}

	private Optional<InstrumentRef> find(String code, boolean retired) {
		return ShippedInstruments.find(code)
			.map((file) -> new InstrumentRef(file.instrument().code(), null))
			.or(() -> this.rows.newest(code)
				.filter((row) -> retired || !row.retired())
				.map((row) -> new InstrumentRef(row.code(), row.number())));
	}

}
