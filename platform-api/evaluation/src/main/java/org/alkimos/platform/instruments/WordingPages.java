package org.alkimos.platform.instruments;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentView;
import org.alkimos.evaluation.library.WordingPacks;
import org.alkimos.evaluation.wording.NewWording;
import org.alkimos.evaluation.wording.WordingFile;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

/** Pages for loading and withdrawing the official wording of an instrument. */
@Controller
@RequestMapping("/instruments/{instrumentCode}/wordings")
class WordingPages {

	private final InstrumentLibrary library;

	private final WordingPacks packs;

	WordingPages(InstrumentLibrary library, WordingPacks packs) {
		this.library = library;
		this.packs = packs;
	}

	@PostMapping
	ModelAndView load(Actor actor, @PathVariable String instrumentCode,
			@RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String license,
			@RequestParam(defaultValue = "false") boolean attested,
			@RequestParam(defaultValue = "false") boolean fallback,
			@RequestPart(required = false) @Nullable MultipartFile file, RedirectAttributes redirect) {
		InstrumentView view = this.library.show(actor, instrumentCode, null);
		try {
			WordingFile texts = WordingFile.read(InstrumentFiles.text(file, "file"));
			this.packs.load(actor, instrumentCode, new NewWording(language, license, attested, fallback, texts));
			redirect.addFlashAttribute("flash", Flash.done("Wording loaded. Respondents will see it from now on."));
			return new ModelAndView("redirect:" + InstrumentsPage.href(instrumentCode));
		}
		catch (InvalidInput refused) {
			return refused(view, new InstrumentPage.Typed(language, license), refused);
		}
	}

	private static ModelAndView refused(InstrumentView view, InstrumentPage.Typed typed, InvalidInput refused) {
		FormErrors errors = FormErrors.none();
		for (FieldError error : refused.errors()) {
			// The page uploads the texts as a file.
			String field = error.field().startsWith("texts.") ? "file" : error.field();
			errors = errors.and(field, error.message());
		}
		var page = new ModelAndView("instruments/instrument");
		page.addObject("view", new InstrumentPage(view, typed));
		page.addObject("errors", errors);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/{language}/withdrawal")
	String withdraw(Actor actor, @PathVariable String instrumentCode, @PathVariable String language,
			RedirectAttributes redirect) {
		try {
			this.packs.withdraw(actor, instrumentCode, language);
			redirect.addFlashAttribute("flash",
					Flash.done("Wording withdrawn. Respondents will see short labels again."));
		}
		catch (Conflict refused) {
			redirect.addFlashAttribute("flash", Flash.warning(refused.getMessage()));
		}
		return "redirect:" + InstrumentsPage.href(instrumentCode);
	}

}
