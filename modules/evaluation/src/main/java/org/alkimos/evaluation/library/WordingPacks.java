package org.alkimos.evaluation.library;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFile;
import org.alkimos.evaluation.instrument.InstrumentReader;
import org.alkimos.evaluation.instrument.ShippedInstruments;
import org.alkimos.evaluation.instrument.Texts;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.wording.NewWording;
import org.alkimos.evaluation.wording.Wording;
import org.alkimos.evaluation.wording.WordingFile;
import org.alkimos.evaluation.wording.WordingFile.Row;
import org.alkimos.evaluation.wording.WordingId;
import org.alkimos.evaluation.wording.WordingRows;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Lets an institution load the official wording of an instrument after attesting its
 * license. Respondents see it; it is never part of a file or event.
 */
@Service
@Transactional
public class WordingPacks {

	private static final int LONGEST_LICENSE = 500;

	private static final int LONGEST_TEXT = 2000;

	private static final int LONGEST_TAG = 35;

	private final InstrumentRows instruments;

	private final WordingRows wordings;

	private final AuditTrail audit;

	private final Clock clock;

	WordingPacks(InstrumentRows instruments, WordingRows wordings, AuditTrail audit, Clock clock) {
		this.instruments = instruments;
		this.wordings = wordings;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Loads wording, replacing the wording loaded in this language before.
	 * @throws InvalidInput with one entry per error, by key; nothing is saved
	 */
	public void load(Actor actor, String code, NewWording wanted) {
		InstrumentLibrary.requireKeeper(actor);
		Instrument instrument = instrument(code);
		String language = tag(wanted.language());
		var errors = new FieldErrors();
		errors.rejectIf(language.isEmpty(), EvaluationProblem.INVALID_LANGUAGE_TAG, "language",
				"Enter a language tag, such as en or pt-BR.");
		errors.requireText(wanted.license(), "license", "the license", LONGEST_LICENSE);
		errors.rejectIf(!Texts.areSound(wanted.license()), GeneralProblem.INVALID_CHARACTERS, "license",
				"Remove control characters from the license.");
		errors.rejectIf(!wanted.attested(), EvaluationProblem.WORDING_NOT_ATTESTED, "attested",
				"Confirm that your institution may use this wording.");
		Map<String, String> texts = texts(instrument, wanted.file(), errors);
		errors.throwIfAny();
		this.instruments.takeTurns(instrument.code());
		this.wordings.remove(instrument.code(), language);
		if (wanted.fallback()) {
			this.wordings.clearFallback(instrument.code());
		}
		WordingId id = WordingId.next();
		this.wordings.add(id, instrument.code(), new Wording(language, wanted.license().strip(), texts),
				wanted.fallback(), actor.person(), this.clock.instant());
		this.audit.record(actor, "evaluation.wording-loaded", id, instrument.code() + "/" + language);
	}

	/**
	 * Withdraws the wording in this language; short labels are shown again. Idempotent.
	 */
	public void withdraw(Actor actor, String code, String language) {
		InstrumentLibrary.requireKeeper(actor);
		Instrument instrument = instrument(code);
		this.wordings.remove(instrument.code(), tag(language))
			.ifPresent((gone) -> this.audit.record(actor, "evaluation.wording-withdrawn", gone,
					instrument.code() + "/" + tag(language)));
	}

	private Instrument instrument(String code) {
		return ShippedInstruments.find(code)
			.map(InstrumentFile::instrument)
			.or(() -> this.instruments.newest(code).map((row) -> InstrumentReader.known(row.document())))
			.orElseThrow(NotFound::new);
	}

	private static Map<String, String> texts(Instrument instrument, WordingFile file, FieldErrors errors) {
		Set<String> required = Wording.required(instrument);
		Set<String> known = new HashSet<>(required);
		known.addAll(Wording.optional(instrument));
		Map<String, String> texts = new HashMap<>();
		for (Row row : file.rows()) {
			String at = "Row " + row.number() + ": ";
			String field = "texts." + row.key();
			errors.rejectIf(!known.contains(row.key()), EvaluationProblem.UNKNOWN_WORDING_KEY, field,
					at + "this instrument doesn't have this key.");
			errors.rejectIf(row.text().isBlank(), EvaluationProblem.INVALID_WORDING_TEXT, field, at + "enter a text.");
			errors.rejectIf(row.text().length() > LONGEST_TEXT || !Texts.areSound(row.text()),
					EvaluationProblem.INVALID_WORDING_TEXT, field,
					at + "enter up to " + LONGEST_TEXT + " characters, without control characters.");
			errors.rejectIf(texts.put(row.key(), row.text()) != null, EvaluationProblem.WORDING_KEY_REPEATED, field,
					at + "this key appears more than once.");
		}
		required.stream()
			.filter((key) -> !texts.containsKey(key))
			.forEach((key) -> errors.rejectIf(true, EvaluationProblem.WORDING_KEY_MISSING, "texts." + key,
					"Add a row for " + key + "."));
		return texts;
	}

	/** Normalizes the language tag; empty if it is invalid. */
	private static String tag(String written) {
		try {
			String stripped = written.strip().replace('_', '-');
			Locale locale = new Locale.Builder().setLanguageTag(stripped).build();
			boolean fits = !locale.getLanguage().isEmpty() && stripped.length() <= LONGEST_TAG;
			return fits ? locale.toLanguageTag() : "";
		}
		catch (IllformedLocaleException ex) {
			return "";
		}
	}

}
