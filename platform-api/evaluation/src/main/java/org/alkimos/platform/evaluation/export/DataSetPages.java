package org.alkimos.platform.evaluation.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.dataset.DataSetId;
import org.alkimos.evaluation.dataset.DataSetView;
import org.alkimos.evaluation.dataset.DataSets;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.evaluation.CsvAnswer;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.problems.WebProblem;

/** Pages for checking, confirming, and reading uploaded data sets. */
@Controller
@RequestMapping(DataSetPages.PATH)
class DataSetPages {

	static final String PATH = "/data-sets";

	private final DataSets sets;

	DataSetPages(DataSets sets) {
		this.sets = sets;
	}

	@GetMapping
	ModelAndView list(Actor actor) {
		return page(actor, List.of());
	}

	@PostMapping
	ModelAndView upload(Actor actor, @RequestPart(required = false) @Nullable MultipartFile file) {
		actor.require(Role.EVALUATOR);
		try {
			DataSetView left = this.sets.check(actor, name(file), content(file));
			return new ModelAndView("redirect:" + PATH + "/" + left.id().value());
		}
		catch (InvalidInput problem) {
			return page(actor, problem.errors());
		}
	}

	private ModelAndView page(Actor actor, List<FieldError> faults) {
		var page = new ModelAndView("evaluation/dataSets");
		page.addObject("sets", this.sets.list(actor));
		page.addObject("faults", faults);
		page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static String name(@Nullable MultipartFile file) {
		String name = (file != null) ? file.getOriginalFilename() : null;
		return (name != null && !name.isBlank()) ? name : "export.zip";
	}

	private static byte[] content(@Nullable MultipartFile file) {
		if (file == null || file.isEmpty()) {
			throw new InvalidInput(WebProblem.FILE_REQUIRED, "file", "Choose a ZIP file exported from Alkimos.");
		}
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping("/{dataSetId}")
	String one(Actor actor, @PathVariable DataSetId dataSetId,
			@RequestParam(defaultValue = "MENTEE_ABOUT_MENTOR") AssessmentForm form, Model model) {
		List<CohortResults> results = this.sets.results(actor, dataSetId, form);
		model.addAttribute("view", new DataSetPage(this.sets.get(actor, dataSetId), form, results));
		return "evaluation/dataSet";
	}

	@GetMapping("/{dataSetId}/figures.csv")
	ResponseEntity<String> figures(Actor actor, @PathVariable DataSetId dataSetId) {
		return CsvAnswer.of(this.sets.figures(actor, dataSetId));
	}

	@PostMapping("/{dataSetId}/confirmation")
	String confirm(Actor actor, @PathVariable DataSetId dataSetId, RedirectAttributes redirect) {
		this.sets.confirm(actor, dataSetId);
		redirect.addFlashAttribute("flash", Flash.done("Data set saved."));
		return "redirect:" + PATH + "/" + dataSetId.value();
	}

	@PostMapping("/{dataSetId}/removal")
	String remove(Actor actor, @PathVariable DataSetId dataSetId, RedirectAttributes redirect) {
		this.sets.remove(actor, dataSetId);
		redirect.addFlashAttribute("flash", Flash.done("Data set removed."));
		return "redirect:" + PATH;
	}

}
