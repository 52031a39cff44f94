package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.Cohorts;

/** Page on which a program manager schedules a wave. */
@Controller
@RequestMapping("/cohorts/{cohortId}/waves/plan")
class WavePlanPages {

	private final WaveDesk desk;

	private final InstrumentLibrary library;

	private final EvaluationResults results;

	private final Cohorts cohorts;

	WavePlanPages(WaveDesk desk, InstrumentLibrary library, EvaluationResults results, Cohorts cohorts) {
		this.desk = desk;
		this.library = library;
		this.results = results;
		this.cohorts = cohorts;
	}

	@GetMapping
	String form(Actor actor, @PathVariable CohortId cohortId, Model model) {
		actor.require(Role.PROGRAM_MANAGER);
		this.desk.wavesOf(actor, cohortId);
		return show(actor, new WavePlanForm(cohortId, "", "", "", moments(), List.of(), List.of()), FormErrors.none(),
				model);
	}

	@PostMapping
	String plan(Actor actor, @PathVariable CohortId cohortId, @ModelAttribute WavePlan plan, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		try {
			WaveMoment when = moment(plan.moment());
			LocalDate day = plan.opensOn().isBlank() ? usualDay(actor, cohortId, when) : day(plan.opensOn());
			var wave = this.desk.plan(actor, cohortId, when, day, plan.instruments());
			redirect.addFlashAttribute("flash", Flash.done(EvaluationLabels.of(wave.moment()) + " opens on "
					+ Dates.day(wave.opensOn(), this.cohorts.timeZone(cohortId)) + "."));
			return "redirect:/cohorts/" + cohortId.value() + "/evaluation";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			var form = new WavePlanForm(cohortId, "", plan.moment(), plan.opensOn(), moments(), List.of(),
					plan.instruments());
			return show(actor, form, FormErrors.of(ex), model);
		}
	}

	private String show(Actor actor, WavePlanForm form, FormErrors errors, Model model) {
		List<Option> others = this.library.list(actor)
			.stream()
			.filter((one) -> one.version() != null && !one.retired())
			.map((one) -> new Option(one.code(), one.title(), null))
			.toList();
		model.addAttribute("view", new WavePlanForm(form.cohort(), this.results.instrument(), form.moment(),
				form.opensOn(), form.moments(), others, form.chosen()));
		model.addAttribute("errors", errors);
		return "evaluation/plan";
	}

	private static List<Option> moments() {
		return Arrays.stream(WaveMoment.values())
			.filter((one) -> one != WaveMoment.OPENING)
			.map((one) -> new Option(EvaluationLabels.param(one), EvaluationLabels.of(one), null))
			.toList();
	}

	private static WaveMoment moment(String text) {
		return Arrays.stream(WaveMoment.values())
			.filter((one) -> EvaluationLabels.param(one).equals(text))
			.findFirst()
			.orElseThrow(() -> new InvalidInput(WebProblem.UNKNOWN_CHOICE, "moment", "Choose a wave."));
	}

	private LocalDate usualDay(Actor actor, CohortId cohort, WaveMoment moment) {
		return this.desk.usualDay(actor, cohort, moment)
			.orElseThrow(() -> new InvalidInput(GeneralProblem.REQUIRED_FIELD, "opensOn",
					"Enter the date this wave opens."));
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw new InvalidInput(WebProblem.INVALID_DATE, "opensOn",
					"Enter the date as year-month-day, such as 2027-03-12.");
		}
	}

}
