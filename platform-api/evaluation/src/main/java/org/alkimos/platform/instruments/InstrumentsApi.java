package org.alkimos.platform.instruments;

import java.net.URI;
import java.util.Map;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentSummary;
import org.alkimos.evaluation.library.InstrumentView;
import org.alkimos.evaluation.library.WordingPacks;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** API for instruments and their official wording. */
@RestController
@RequestMapping("/api/v1/instruments")
@Tag(name = "Instruments")
class InstrumentsApi {

	private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {
	};

	private final InstrumentLibrary library;

	private final WordingPacks packs;

	private final JsonMapper json;

	InstrumentsApi(InstrumentLibrary library, WordingPacks packs, JsonMapper json) {
		this.library = library;
		this.packs = packs;
		this.json = json;
	}

	/**
	 * Lists the instruments available at the institution. Only program managers,
	 * evaluators, and institution administrators may call it. All instruments are on one
	 * page in their newest versions, including retired ones; those that come with Alkimos
	 * are first.
	 * @return all instruments
	 */
	@GetMapping
	CursorPage<InstrumentSummary> listInstruments(Actor actor) {
		return new CursorPage<>(this.library.list(actor), null);
	}

	/**
	 * Loads an instrument, or the next version of one. Only program managers, evaluators,
	 * and institution administrators may call it. Existing forms keep their version. A
	 * new version of a retired instrument is available again. Fails with 422 and errors
	 * by JSON path if the body does not follow the schema or its code comes with Alkimos,
	 * and with 409 if there are 200 versions already.
	 * @param document instrument that follows docs/instrument.schema.json
	 * @return the loaded version
	 */
	@ApiResponse(responseCode = "201", description = "The instrument was loaded")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<InstrumentSummary> loadInstrument(Actor actor, @RequestBody Map<String, @Nullable Object> document) {
		InstrumentSummary loaded = this.library.load(actor, this.json.writeValueAsString(document));
		return ResponseEntity.created(URI.create("/api/v1/instruments/" + loaded.code())).body(loaded);
	}

	/**
	 * Gets an instrument with its items, scorings, and languages. Only program managers,
	 * evaluators, and institution administrators may call it. Labels are the short ones;
	 * the texts of official wording are shown only to respondents.
	 * @param instrumentCode code of the instrument
	 * @param version version number in the institution's library; the newest if absent
	 * @return the instrument
	 */
	@GetMapping("/{instrumentCode}")
	InstrumentView getInstrument(Actor actor, @PathVariable String instrumentCode,
			@RequestParam(required = false) @Nullable Integer version) {
		return this.library.show(actor, instrumentCode, version);
	}

	/**
	 * Exports an instrument as a document. Only program managers, evaluators, and
	 * institution administrators may call it. Loading the document of an institution's
	 * own instrument gives an equal instrument. It never contains official wording.
	 * @param instrumentCode code of the instrument
	 * @param version version number in the institution's library; the newest if absent
	 * @return instrument that follows docs/instrument.schema.json
	 */
	@GetMapping("/{instrumentCode}/document")
	Map<String, Object> exportInstrument(Actor actor, @PathVariable String instrumentCode,
			@RequestParam(required = false) @Nullable Integer version) {
		return this.json.readValue(this.library.export(actor, instrumentCode, version), DOCUMENT);
	}

	/**
	 * Retires an instrument of the institution in all versions. Only program managers,
	 * evaluators, and institution administrators may call it. It is no longer asked;
	 * existing forms and answers are kept. Fails with 409 if it is retired already or
	 * comes with Alkimos.
	 * @param instrumentCode code of the instrument
	 */
	@PostMapping("/{instrumentCode}/retirement")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void retireInstrument(Actor actor, @PathVariable String instrumentCode) {
		this.library.retire(actor, instrumentCode);
	}

	/**
	 * Loads official wording of an instrument in one language. Only program managers,
	 * evaluators, and institution administrators may call it, and they attest that the
	 * institution may use the wording. It replaces the wording in this language, and
	 * respondents see it instead of the short labels. Nothing is saved if a text is
	 * missing or invalid.
	 * @param instrumentCode code of the instrument
	 * @param language language tag such as {@code en} or {@code pt-BR}, up to 35
	 * characters
	 * @param body wording with its license
	 */
	@PutMapping("/{instrumentCode}/wordings/{language}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void loadWording(Actor actor, @PathVariable String instrumentCode, @PathVariable String language,
			@RequestBody WordingBody body) {
		this.packs.load(actor, instrumentCode, body.in(language));
	}

	/**
	 * Withdraws official wording of an instrument in one language. Only program managers,
	 * evaluators, and institution administrators may call it. Respondents see wording in
	 * another language or the short labels. Fails with 409 if no wording is loaded in
	 * this language.
	 * @param instrumentCode code of the instrument
	 * @param language language tag of the wording
	 */
	@DeleteMapping("/{instrumentCode}/wordings/{language}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdrawWording(Actor actor, @PathVariable String instrumentCode, @PathVariable String language) {
		this.packs.withdraw(actor, instrumentCode, language);
	}

}
