package org.alkimos.platform.instruments;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.evaluation.instrument.InstrumentReader;
import org.alkimos.evaluation.library.ExportedInstrument;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentSummary;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

@Controller
class InstrumentsPages {

	private static final String FILE = "instrument";

	private final InstrumentLibrary library;

	InstrumentsPages(InstrumentLibrary library) {
		this.library = library;
	}

	@GetMapping("/instruments")
	ModelAndView list(Actor actor) {
		return page(actor, FormErrors.none());
	}

	@PostMapping("/instruments")
	ModelAndView load(Actor actor, @RequestPart(required = false) @Nullable MultipartFile instrument,
			RedirectAttributes redirect) {
		ModelAndView page = page(actor, FormErrors.none());
		try {
			InstrumentSummary loaded = this.library.load(actor, InstrumentFiles.text(instrument, FILE));
			redirect.addFlashAttribute("flash",
					Flash.done(loaded.title() + " loaded as version " + loaded.version() + "."));
			return new ModelAndView("redirect:" + InstrumentsPage.href(loaded.code()));
		}
		catch (InvalidInput refused) {
			FormErrors errors = FormErrors.none();
			for (FieldError error : refused.errors()) {
				errors = errors.and(FILE,
						error.field().startsWith("$") ? error.field() + ": " + error.message() : error.message());
			}
			page.addObject("errors", errors);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
	}

	private ModelAndView page(Actor actor, FormErrors errors) {
		var page = new ModelAndView("instruments/instruments");
		page.addObject("view", InstrumentsPage.of(this.library.list(actor)));
		page.addObject("errors", errors);
		return page;
	}

	@GetMapping("/instruments/{instrumentCode}")
	ModelAndView show(Actor actor, @PathVariable String instrumentCode,
			@RequestParam(required = false) @Nullable Integer version) {
		var page = new ModelAndView("instruments/instrument");
		page.addObject("view",
				new InstrumentPage(this.library.show(actor, instrumentCode, version), InstrumentPage.Typed.NOTHING));
		page.addObject("errors", FormErrors.none());
		return page;
	}

	@GetMapping("/instruments/{instrumentCode}/file")
	ResponseEntity<String> file(Actor actor, @PathVariable String instrumentCode,
			@RequestParam(required = false) @Nullable Integer version) {
		ExportedInstrument file = this.library.file(actor, instrumentCode, version);
		String name = file.code() + ((file.version() != null) ? "-" + file.version() : "") + ".json";
		return InstrumentFiles.json(name, file.document());
	}

	@PostMapping("/instruments/{instrumentCode}/retirement")
	String retire(Actor actor, @PathVariable String instrumentCode, RedirectAttributes redirect) {
		try {
			this.library.retire(actor, instrumentCode);
			redirect.addFlashAttribute("flash",
					Flash.done("Instrument retired. Forms that already use it aren't affected."));
		}
		catch (Conflict refused) {
			redirect.addFlashAttribute("flash", Flash.warning(refused.getMessage()));
		}
		return "redirect:" + InstrumentsPage.HREF;
	}

	/** Serves the JSON schema of instruments. */
	@GetMapping("/schemas/instrument.json")
	ResponseEntity<String> schema() {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/schema+json"))
			.body(InstrumentReader.schema());
	}

}
