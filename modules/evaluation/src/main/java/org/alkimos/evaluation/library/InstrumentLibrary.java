package org.alkimos.evaluation.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFile;
import org.alkimos.evaluation.instrument.InstrumentReader;
import org.alkimos.evaluation.instrument.ShippedInstruments;
import org.alkimos.evaluation.library.InstrumentRows.Row;
import org.alkimos.evaluation.library.InstrumentView.Load;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.wording.WordingRows;
import org.alkimos.evaluation.wording.WordingView;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/**
 * Instruments available to an institution: those that come with Alkimos, and its own,
 * loaded from files.
 */
@Service
@Transactional
public class InstrumentLibrary {

	private static final int MOST_VERSIONS = 200;

	private final InstrumentRows rows;

	private final WordingRows wordings;

	private final AuditTrail audit;

	private final Clock clock;

	InstrumentLibrary(InstrumentRows rows, WordingRows wordings, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.wordings = wordings;
		this.audit = audit;
		this.clock = clock;
	}

	/** Instruments and wordings are kept by people alone. */
	static void requireKeeper(Actor actor) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR);
	}

	private static void requireReader(Actor actor) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR, MachineRight.PULL_RESULTS);
	}

	/** All instruments in their newest versions, those that come with Alkimos first. */
	@Transactional(readOnly = true)
	public List<InstrumentSummary> list(Actor actor) {
		requireReader(actor);
		Map<String, Integer> languages = this.wordings.languages();
		List<InstrumentSummary> all = new ArrayList<>();
		ShippedInstruments.all().forEach((file) -> all.add(summary(file.instrument(), null, languages)));
		Map<String, Row> newest = new LinkedHashMap<>();
		this.rows.all().forEach((row) -> newest.putIfAbsent(row.code(), row));
		newest.values().forEach((row) -> all.add(summary(InstrumentReader.known(row.document()), row, languages)));
		return all;
	}

	/**
	 * One instrument.
	 * @param version number in the library, or null for the newest
	 */
	@Transactional(readOnly = true)
	public InstrumentView show(Actor actor, String code, @Nullable Integer version) {
		requireReader(actor);
		List<Row> loaded = this.rows.of(code);
		Row row = pick(code, loaded, version);
		Instrument instrument = fileOf(code, row).instrument();
		List<WordingView> wordings = this.wordings.of(instrument.code());
		return new InstrumentView(summary(instrument, row, wordings.size()), instrument,
				loaded.stream().map((one) -> new Load(one.number(), one.loadedAt())).toList(), wordings);
	}

	/**
	 * Loads an instrument from JSON; an existing code gets its next version.
	 * @throws InvalidInput with one entry per error, by JSON path
	 */
	public InstrumentSummary load(Actor actor, String document) {
		requireKeeper(actor);
		InstrumentFile file = InstrumentReader.read(document);
		String code = file.instrument().code();
		if (ShippedInstruments.find(code).isPresent()) {
			throw new InvalidInput(EvaluationProblem.INSTRUMENT_CODE_RESERVED, "$.code",
					"Use a different code: " + code + " comes with Alkimos.");
		}
		this.rows.takeTurns(code);
		int number = this.rows.newest(code).map(Row::number).orElse(0) + 1;
		if (number > MOST_VERSIONS) {
			throw new Conflict(EvaluationProblem.TOO_MANY_INSTRUMENT_VERSIONS,
					"This instrument has " + MOST_VERSIONS + " versions. Load it under a different code.");
		}
		Row row = new Row(InstrumentId.next(), code, number, file.document(), this.clock.instant(), false);
		this.rows.add(row);
		this.audit.record(actor, "evaluation.instrument-loaded", row.id(), code + "/" + number);
		return summary(file.instrument(), row, this.wordings.languages());
	}

	/**
	 * Exports an instrument with its labels, never with official wording.
	 * @param version number in the library, or null for the newest
	 * @return JSON that can be loaded again as an equal instrument
	 */
	@Transactional(readOnly = true)
	public String export(Actor actor, String code, @Nullable Integer version) {
		return file(actor, code, version).document();
	}

	/** Like {@link #export}, with the version for the name of a file. */
	@Transactional(readOnly = true)
	public ExportedInstrument file(Actor actor, String code, @Nullable Integer version) {
		requireReader(actor);
		Row row = pick(code, this.rows.of(code), version);
		InstrumentFile file = fileOf(code, row);
		return new ExportedInstrument(file.instrument().code(), (row != null) ? row.number() : null, file.document());
	}

	/**
	 * Retires an instrument: it can no longer be selected, and existing forms are not
	 * affected.
	 */
	public void retire(Actor actor, String code) {
		requireKeeper(actor);
		Row newest = this.rows.newest(code).orElse(null);
		if (newest == null) {
			if (ShippedInstruments.find(code).isPresent()) {
				throw new Conflict(EvaluationProblem.SHIPPED_INSTRUMENT_NOT_RETIRABLE,
						"This instrument comes with Alkimos and can't be retired.");
			}
			throw new NotFound();
		}
		if (newest.retired()) {
			throw new Conflict(EvaluationProblem.INSTRUMENT_ALREADY_RETIRED, "This instrument is already retired.");
		}
		this.rows.retire(code);
		this.audit.record(actor, "evaluation.instrument-retired", newest.id(), code);
	}

	private static @Nullable Row pick(String code, List<Row> loaded, @Nullable Integer version) {
		if (version == null && ShippedInstruments.find(code).isPresent()) {
			return null;
		}
		return loaded.stream()
			.filter((row) -> version == null || row.number() == version)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private static InstrumentFile fileOf(String code, @Nullable Row row) {
		return (row != null) ? new InstrumentFile(InstrumentReader.known(row.document()), row.document())
				: ShippedInstruments.find(code).orElseThrow(NotFound::new);
	}

	private static InstrumentSummary summary(Instrument instrument, @Nullable Row row, Map<String, Integer> languages) {
		return summary(instrument, row, languages.getOrDefault(instrument.code(), 0));
	}

	private static InstrumentSummary summary(Instrument instrument, @Nullable Row row, int languages) {
		return (row != null)
				? new InstrumentSummary(instrument.code(), instrument.title(), row.number(), instrument.items().size(),
						languages, row.loadedAt(), row.retired())
				: new InstrumentSummary(instrument.code(), instrument.title(), null, instrument.items().size(),
						languages, null, false);
	}

}
