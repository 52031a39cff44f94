package org.alkimos.platform.evaluation.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.AssessmentDesk;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/assessments")
class AssessmentPages {

	private final AssessmentDesk desk;

	private final EvaluationResults results;

	private final Members members;

	private final Cohorts cohorts;

	private final Clock clock;

	AssessmentPages(AssessmentDesk desk, EvaluationResults results, Members members, Cohorts cohorts, Clock clock) {
		this.desk = desk;
		this.results = results;
		this.members = members;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	@GetMapping
	String mine(Actor actor, Model model) {
		List<Overview> mine = this.desk.mine(actor);
		var mentors = mine.stream().map(Overview::mentor).filter((mentor) -> !actor.is(mentor)).distinct().toList();
		var zones = this.cohorts.timeZones(mine.stream().map(Overview::cohort).toList());
		model.addAttribute("view", AssessmentsPage.of(mine, names(actor, mentors), zones, this.clock));
		return "evaluation/assessments";
	}

	@GetMapping("/{assessmentId}")
	String form(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
			Model model) {
		AssessmentView view = this.desk.show(actor, assessmentId, Languages.of(languages));
		ZoneId zone = this.cohorts.timeZone(view.overview().cohort());
		model.addAttribute("view", page(actor, view));
		model.addAttribute("today", LocalDate.now(this.clock.withZone(zone)));
		model.addAttribute("zone", zone);
		return "evaluation/assessment";
	}

	/**
	 * Saves the fields on the page. The script posts every change; buttons post the same
	 * fields.
	 */
	@PostMapping("/{assessmentId}")
	String save(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestParam MultiValueMap<String, String> fields,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial, Model model,
			RedirectAttributes redirect) {
		var sheet = AnswerFields.of(fields);
		Consents consents = sheet.consents();
		AssessmentView saved = (consents != null)
				? this.desk.save(actor, assessmentId, sheet.seen(), sheet.answers(), consents)
				: this.desk.answer(actor, assessmentId, sheet.seen(), sheet.answers());
		if (partial) {
			model.addAttribute("view", page(actor, saved));
			return "evaluation/saved";
		}
		if (sheet.check()) {
			return "redirect:/assessments/" + assessmentId.value() + "/check";
		}
		redirect.addFlashAttribute("flash", Flash.done("Your answers are saved. Submit them when you're ready."));
		return "redirect:/assessments";
	}

	/** Changes the consents, including after submission. */
	@PostMapping("/{assessmentId}/consents")
	String consent(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestParam(name = "version", defaultValue = "0") int seen,
			@RequestParam(defaultValue = "false") boolean forEvaluation,
			@RequestParam(defaultValue = "false") boolean forResearch, RedirectAttributes redirect) {
		this.desk.consent(actor, assessmentId, seen, new Consents(forEvaluation, forResearch));
		redirect.addFlashAttribute("flash", Flash.done("Saved. From now on, your answers are used only as you chose."));
		return "redirect:/assessments/" + assessmentId.value();
	}

	@GetMapping("/{assessmentId}/check")
	String check(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
			Model model) {
		model.addAttribute("view", page(actor, this.desk.show(actor, assessmentId, Languages.of(languages))));
		return "evaluation/check";
	}

	@PostMapping("/{assessmentId}/submission")
	String submit(Actor actor, @PathVariable AssessmentId assessmentId, RedirectAttributes redirect) {
		this.desk.submit(actor, assessmentId);
		redirect.addFlashAttribute("flash", Flash.done("Thank you. Your answers have been submitted."));
		return "redirect:/assessments";
	}

	private AssessmentPage page(Actor actor, AssessmentView view) {
		return AssessmentPage.of(view, names(actor, List.of(view.overview().mentor())), this.results.floor());
	}

	/** Returns no names to evaluators, even if they are participants themselves. */
	private Map<PersonId, PersonName> names(Actor actor, List<PersonId> people) {
		return actor.is(Role.EVALUATOR) ? Map.of() : this.members.namesOf(actor, people);
	}

}
