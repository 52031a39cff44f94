package org.alkimos.platform.programs.roster;

import java.nio.charset.StandardCharsets;
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
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.roster.RosterFile;
import org.alkimos.programs.roster.RosterImportId;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterPreview;

@Controller
@RequestMapping("/cohorts/{cohortId}/roster-import")
class RosterImportPages {

	private final Cohorts cohorts;

	private final RosterImports imports;

	private final RosterAdmission admission;

	RosterImportPages(Cohorts cohorts, RosterImports imports, RosterAdmission admission) {
		this.cohorts = cohorts;
		this.imports = imports;
		this.admission = admission;
	}

	@GetMapping
	ModelAndView start(Actor actor, @PathVariable CohortId cohortId) {
		return choose(actor, cohortId, FormErrors.none());
	}

	@PostMapping
	ModelAndView upload(Actor actor, @PathVariable CohortId cohortId,
			@RequestPart(required = false) @Nullable MultipartFile mentees,
			@RequestPart(required = false) @Nullable MultipartFile mentors) {
		try {
			RosterImportId id = this.imports.keep(actor, cohortId, RosterFiles.of(mentees, mentors));
			return new ModelAndView("redirect:" + ProgramPaths.rosterImport(cohortId, id));
		}
		catch (InvalidInput problem) {
			return choose(actor, cohortId, FormErrors.of(problem));
		}
	}

	@GetMapping("/{importId}")
	String preview(Actor actor, @PathVariable CohortId cohortId, @PathVariable RosterImportId importId, Model model) {
		RosterPreview preview = this.admission.preview(actor, cohortId, importId);
		model.addAttribute("view", new PreviewPage(this.cohorts.get(actor, cohortId), preview));
		return "programs/preview";
	}

	@PostMapping("/{importId}/confirmation")
	String confirm(Actor actor, @PathVariable CohortId cohortId, @PathVariable RosterImportId importId,
			RedirectAttributes redirect) {
		RosterPreview done = this.admission.confirm(actor, cohortId, importId);
		redirect.addFlashAttribute("flash", Flash.done(done(done)));
		return "redirect:" + ProgramPaths.people(done.cohort());
	}

	private static String done(RosterPreview done) {
		int enrolled = Objects.requireNonNullElse(done.enrolled(), 0);
		int trainings = done.roster().newTrainings();
		String people = Numbers.count(enrolled, "person was", "people were") + " enrolled.";
		String dates = Numbers.count(trainings, "training date was", "training dates were") + " added.";
		return (trainings == 0) ? people : (enrolled == 0) ? dates : people + " " + dates;
	}

	@PostMapping("/{importId}/discard")
	String discard(Actor actor, @PathVariable CohortId cohortId, @PathVariable RosterImportId importId,
			RedirectAttributes redirect) {
		this.imports.discard(actor, cohortId, importId);
		redirect.addFlashAttribute("flash", Flash.done("Nothing was imported, and the files were deleted."));
		return "redirect:" + ProgramPaths.rosterImport(cohortId);
	}

	@GetMapping("/mentees.csv")
	ResponseEntity<String> menteesTemplate(Actor actor, @PathVariable CohortId cohortId) {
		return template(actor, RosterFile.MENTEES, "mentees.csv");
	}

	@GetMapping("/mentors.csv")
	ResponseEntity<String> mentorsTemplate(Actor actor, @PathVariable CohortId cohortId) {
		return template(actor, RosterFile.MENTORS, "mentors.csv");
	}

	private ResponseEntity<String> template(Actor actor, RosterFile file, String name) {
		actor.require(Role.PROGRAM_MANAGER);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(this.imports.template(file));
	}

	private ModelAndView choose(Actor actor, CohortId cohort, FormErrors errors) {
		actor.require(Role.PROGRAM_MANAGER);
		var page = new ModelAndView("programs/import");
		page.addObject("view", new ImportPage(this.cohorts.get(actor, cohort)));
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

}
