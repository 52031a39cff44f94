package org.alkimos.platform.programs.training;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.programs.Inputs;
import org.alkimos.platform.programs.PeopleNames;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.training.MentorTraining;
import org.alkimos.programs.training.MentorTrainings;

/** Training dates of one mentor. */
@Controller
@RequestMapping("/cohorts/{cohortId}/people/{mentorId}/trainings")
class TrainingPages {

	private final MentorTraining training;

	private final Cohorts cohorts;

	private final Members members;

	TrainingPages(MentorTraining training, Cohorts cohorts, Members members) {
		this.training = training;
		this.cohorts = cohorts;
		this.members = members;
	}

	@GetMapping
	ModelAndView trainings(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId mentorId) {
		return page(actor, this.training.read(actor, cohortId, mentorId), "", FormErrors.none());
	}

	@PostMapping
	ModelAndView add(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId mentorId,
			@RequestParam(required = false) @Nullable String on, RedirectAttributes redirect) {
		try {
			new FieldErrors()
				.rejectIf(!Inputs.isDay(on), WebProblem.INVALID_DATE, "on",
						"Enter the date as year-month-day, such as 2027-03-12.")
				.throwIfAny();
			this.training.add(actor, cohortId, mentorId, Inputs.day(on));
		}
		catch (InvalidInput problem) {
			return page(actor, this.training.read(actor, cohortId, mentorId), on, FormErrors.of(problem));
		}
		redirect.addFlashAttribute("flash", Flash.done("Training date added."));
		return new ModelAndView("redirect:" + ProgramPaths.trainings(cohortId, mentorId));
	}

	private ModelAndView page(Actor actor, MentorTrainings trainings, @Nullable String on, FormErrors errors) {
		PersonName name = this.members.namesOf(actor, List.of(trainings.mentor()))
			.getOrDefault(trainings.mentor(), PeopleNames.UNKNOWN);
		var page = new ModelAndView("programs/training");
		page.addObject("view", new TrainingPage(this.cohorts.get(actor, trainings.cohort()), name.full(), trainings));
		page.addObject("on", (on != null) ? on : "");
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

}
