package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.Extensions;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.Cohorts;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;

/** Page on which a program manager extends a pod's deadline. */
@Controller
@RequestMapping("/cohorts/{cohortId}/waves/extension")
class ExtensionPages {

	private final Extensions extensions;

	private final WaveDesk waves;

	private final PodDesk pods;

	private final Cohorts cohorts;

	ExtensionPages(Extensions extensions, WaveDesk waves, PodDesk pods, Cohorts cohorts) {
		this.extensions = extensions;
		this.waves = waves;
		this.pods = pods;
		this.cohorts = cohorts;
	}

	@GetMapping
	String form(Actor actor, @PathVariable CohortId cohortId, Model model) {
		actor.require(Role.PROGRAM_MANAGER);
		this.waves.wavesOf(actor, cohortId);
		return show(actor, cohortId, PodExtension.NOTHING, FormErrors.none(), model);
	}

	@PostMapping
	String extend(Actor actor, @PathVariable CohortId cohortId, @ModelAttribute PodExtension extension, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		actor.require(Role.PROGRAM_MANAGER);
		this.waves.wavesOf(actor, cohortId);
		try {
			this.extensions.extend(actor, cohortId, podIn(actor, cohortId, extension.pod()), dayIn(extension.until()));
			redirect.addFlashAttribute("flash", Flash.done("Its members can now respond until "
					+ Dates.day(dayIn(extension.until()), this.cohorts.timeZone(cohortId)) + "."));
			return "redirect:/cohorts/" + cohortId.value() + "/evaluation";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(actor, cohortId, extension, FormErrors.of(ex), model);
		}
	}

	private PodId podIn(Actor actor, CohortId cohort, String number) {
		return this.pods.ofCohort(actor, cohort)
			.stream()
			.map(PodHealth::pod)
			.filter((pod) -> String.valueOf(pod.number()).equals(number))
			.findFirst()
			.orElseThrow(() -> new InvalidInput(WebProblem.UNKNOWN_CHOICE, "pod", "Choose a pod."))
			.pod();
	}

	private static LocalDate dayIn(String text) {
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw new InvalidInput(WebProblem.INVALID_DATE, "until",
					"Enter the date as year-month-day, such as 2027-03-12.");
		}
	}

	private String show(Actor actor, CohortId cohort, PodExtension extension, FormErrors errors, Model model) {
		List<Option> options = this.pods.ofCohort(actor, cohort)
			.stream()
			.map((one) -> String.valueOf(one.pod().number()))
			.map((number) -> new Option(number, "Pod " + number, null))
			.toList();
		model.addAttribute("view", new ExtensionForm(cohort, options, extension.pod(), extension.until()));
		model.addAttribute("errors", errors);
		return "evaluation/extension";
	}

}
