package org.alkimos.platform.instruments;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.alkimos.evaluation.wording.NewWording;
import org.alkimos.evaluation.wording.WordingFile;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.CursorPage;

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

	@Operation(summary = "List the instruments available at this institution")
	@GetMapping
	CursorPage<InstrumentSummary> list(Actor actor) {
		return new CursorPage<>(this.library.list(actor), null);
	}

	@Operation(summary = "Load an instrument, or the next version of one",
			description = "The body is an instrument that follows docs/instrument.schema.json; "
					+ "errors are listed by JSON path.")
	@ApiResponse(responseCode = "201", description = "The instrument was loaded")
	@PostMapping
	ResponseEntity<InstrumentSummary> load(Actor actor, @RequestBody Map<String, @Nullable Object> document) {
		InstrumentSummary loaded = this.library.load(actor, this.json.writeValueAsString(document));
		return ResponseEntity.created(URI.create("/api/v1/instruments/" + loaded.code())).body(loaded);
	}

	@Operation(summary = "Get an instrument with its items, scoring, versions, and languages")
	@GetMapping("/{instrumentCode}")
	InstrumentView show(Actor actor, @PathVariable String instrumentCode,
			@Parameter(description = "Version number in the library; the newest if omitted") @RequestParam(
					required = false) @Nullable Integer version) {
		return this.library.show(actor, instrumentCode, version);
	}

	@Operation(summary = "Export an instrument; loading the file again gives an identical instrument")
	@GetMapping("/{instrumentCode}/document")
	Map<String, Object> document(Actor actor, @PathVariable String instrumentCode,
			@RequestParam(required = false) @Nullable Integer version) {
		return this.json.readValue(this.library.export(actor, instrumentCode, version), DOCUMENT);
	}

	@Operation(summary = "Retire an instrument; it is no longer used, and existing forms are kept")
	@PostMapping("/{instrumentCode}/retirement")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void retire(Actor actor, @PathVariable String instrumentCode) {
		this.library.retire(actor, instrumentCode);
	}

	@Operation(summary = "Load official wording in a language and attest its license")
	@PutMapping("/{instrumentCode}/wordings/{language}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void word(Actor actor, @PathVariable String instrumentCode, @PathVariable String language,
			@RequestBody WordingBody body) {
		this.packs.load(actor, instrumentCode, body.in(language));
	}

	@Operation(summary = "Withdraw official wording; short labels are shown again")
	@DeleteMapping("/{instrumentCode}/wordings/{language}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(Actor actor, @PathVariable String instrumentCode, @PathVariable String language) {
		this.packs.withdraw(actor, instrumentCode, language);
	}

	/**
	 * Official wording.
	 *
	 * @param licence license under which the institution may use it
	 * @param attested whether the caller attests that the institution may use it
	 * @param fallback whether it is shown to people who read none of the loaded
	 * languages; false if omitted
	 * @param texts texts by item key
	 */
	record WordingBody(@Nullable String licence, @Nullable Boolean attested, @Nullable Boolean fallback,
			@Nullable Map<String, @Nullable String> texts) {

		NewWording in(String language) {
			Map<String, String> given = new LinkedHashMap<>();
			if (this.texts != null) {
				this.texts.forEach((key, text) -> given.put(key, Objects.requireNonNullElse(text, "")));
			}
			return new NewWording(language, Objects.requireNonNullElse(this.licence, ""),
					Boolean.TRUE.equals(this.attested), Boolean.TRUE.equals(this.fallback), WordingFile.of(given));
		}

	}

}
