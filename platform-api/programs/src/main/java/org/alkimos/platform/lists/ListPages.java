package org.alkimos.platform.lists;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.lists.CoAuthorRule;
import org.alkimos.programs.lists.CoAuthorRules;
import org.alkimos.programs.lists.ListImportId;
import org.alkimos.programs.lists.ListImports;
import org.alkimos.programs.lists.ListKind;
import org.alkimos.programs.lists.ListPreview;

@Controller
@RequestMapping("/lists")
class ListPages {

	private final ListImports imports;

	private final CoAuthorRules rules;

	private final Cohorts cohorts;

	ListPages(ListImports imports, CoAuthorRules rules, Cohorts cohorts) {
		this.imports = imports;
		this.rules = rules;
		this.cohorts = cohorts;
	}

	@GetMapping
	ModelAndView show(Actor actor) {
		return page(actor, FormErrors.none());
	}

	private ModelAndView page(Actor actor, FormErrors errors) {
		List<ListsPage.Imported> imported = this.imports.imported(actor).stream().map(ListsPage.Imported::new).toList();
		List<CohortLink> open = this.cohorts.of(actor)
			.stream()
			.filter((cohort) -> cohort.stage() != CohortStage.CLOSED)
			.toList();
		Map<CohortId, CoAuthorRule> rules = this.rules.of(actor, open.stream().map(CohortLink::cohort).toList());
		List<ListsPage.Switch> switches = open.stream()
			.map((cohort) -> new ListsPage.Switch(cohort, Objects.requireNonNull(rules.get(cohort.cohort()))))
			.toList();
		var page = new ModelAndView("lists/lists");
		page.addObject("view", new ListsPage(imported, switches));
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping
	ModelAndView upload(Actor actor, @RequestPart(required = false) @Nullable MultipartFile relations,
			@RequestPart(required = false) @Nullable MultipartFile history) {
		actor.require(Role.PROGRAM_MANAGER);
		try {
			ListFiles file = ListFiles.of(relations, history);
			ListImportId id = this.imports.keep(actor, file.kind(), file.content());
			return new ModelAndView("redirect:" + ListsPage.HREF + "/" + id.value());
		}
		catch (InvalidInput problem) {
			FormErrors errors = FormErrors.none();
			for (var error : problem.errors()) {
				errors = errors.and("relations", error.message());
			}
			return page(actor, errors);
		}
	}

	@GetMapping("/{listId}")
	String preview(Actor actor, @PathVariable ListImportId listId, Model model) {
		model.addAttribute("view", new ListPreviewPage(this.imports.preview(actor, listId)));
		return "lists/preview";
	}

	@PostMapping("/{listId}/confirmation")
	String confirm(Actor actor, @PathVariable ListImportId listId, RedirectAttributes redirect) {
		try {
			ListPreview done = this.imports.confirm(actor, listId);
			Integer entries = done.entries();
			redirect.addFlashAttribute("flash",
					Flash.done(Numbers.count((entries != null) ? entries : 0, "entry", "entries")
							+ " imported. They apply starting with the next run."));
			return "redirect:" + ListsPage.HREF;
		}
		catch (Conflict refused) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(refused.getMessage())));
			return "redirect:" + ListsPage.HREF + "/" + listId.value();
		}
	}

	@PostMapping("/{listId}/removal")
	String remove(Actor actor, @PathVariable ListImportId listId, RedirectAttributes redirect) {
		this.imports.remove(actor, listId);
		redirect.addFlashAttribute("flash", Flash.done("List removed. It no longer counts."));
		return "redirect:" + ListsPage.HREF;
	}

	@GetMapping("/relations.csv")
	ResponseEntity<String> relationsTemplate(Actor actor) {
		return template(actor, ListKind.RELATIONS, "relations.csv");
	}

	@GetMapping("/history.csv")
	ResponseEntity<String> historyTemplate(Actor actor) {
		return template(actor, ListKind.HISTORY, "history.csv");
	}

	private ResponseEntity<String> template(Actor actor, ListKind kind, String name) {
		actor.require(Role.PROGRAM_MANAGER);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(this.imports.template(kind));
	}

}
