package org.alkimos.platform.progress.meeting;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.meeting.LoggedMeeting;
import org.alkimos.progress.meeting.MeetingLog;

@Controller
@RequestMapping("/pods/{podId}/meetings")
class MeetingPages {

	private final PodDesk desk;

	private final MeetingLog log;

	private final PodNames names;

	MeetingPages(PodDesk desk, MeetingLog log, PodNames names) {
		this.desk = desk;
		this.log = log;
		this.names = names;
	}

	@GetMapping("/new")
	ModelAndView start(Actor actor, @PathVariable PodId podId, @RequestParam(required = false) @Nullable String type) {
		var sheet = this.desk.openAsMember(actor, podId).sheet();
		MeetingType chosen = new MeetingForm(type, null, null, null, null).meetingType();
		var usual = MeetingPage.usual(sheet.pod(), chosen);
		return form(sheet, MeetingForm.of(chosen, sheet.today(), usual), FormErrors.none());
	}

	@PostMapping
	ModelAndView log(Actor actor, @PathVariable PodId podId, @ModelAttribute MeetingForm form,
			RedirectAttributes redirect) {
		try {
			if (form.another() != null && form.another()) {
				this.log.log(actor, podId, form.read());
			}
			else {
				LoggedMeeting logged = this.log.logUnlessKnown(actor, podId, form.read());
				if (logged.known()) {
					return ask(actor, podId, form, logged.meeting());
				}
			}
		}
		catch (InvalidInput problem) {
			return form(this.desk.openAsMember(actor, podId).sheet(), form, FormErrors.of(problem));
		}
		redirect.addFlashAttribute("flash", Flash.done("Meeting logged."));
		return new ModelAndView("redirect:" + PodPaths.pod(podId));
	}

	/** Asks whether it is the meeting that was logged before. */
	private ModelAndView ask(Actor actor, PodId podId, MeetingForm form, MeetingId known) {
		var own = this.desk.openAsMember(actor, podId);
		var view = form(own.sheet(), form, FormErrors.none());
		view.addObject("known",
				MeetingPage.of(own.sheet(), this.log.meeting(own.member(), known), this.names.of(own.sheet().pod())));
		view.setStatus(HttpStatus.CONFLICT);
		return view;
	}

	private ModelAndView form(PodSheet sheet, MeetingForm form, FormErrors errors) {
		var view = new ModelAndView("progress/meeting-new");
		view.addObject("view", MeetingPage.choices(sheet, form.meetingType(), this.names.of(sheet.pod())));
		view.addObject("form", form);
		view.addObject("errors", errors);
		view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return view;
	}

	@GetMapping("/{meetingId}")
	ModelAndView meeting(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId) {
		var own = this.desk.openAsMember(actor, podId);
		var meeting = this.log.meeting(own.member(), meetingId);
		var sheet = own.sheet();
		var view = new ModelAndView("progress/meeting");
		view.addObject("view", MeetingPage.of(sheet, meeting, this.names.of(sheet.pod())));
		return view;
	}

	@PostMapping("/{meetingId}/minutes")
	ModelAndView writeMinutes(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId,
			@RequestParam(required = false) @Nullable String minutes, @RequestParam int version,
			RedirectAttributes redirect) {
		try {
			this.log.writeMinutes(actor, podId, meetingId, minutes, version);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			ModelAndView both = meeting(actor, podId, meetingId).addObject("unsaved", minutes);
			both.setStatus(HttpStatus.CONFLICT);
			return both;
		}
		redirect.addFlashAttribute("flash", Flash.done("Minutes saved. Your pod can read them."));
		return new ModelAndView("redirect:" + PodPaths.meeting(podId, meetingId));
	}

	@PostMapping("/{meetingId}/note")
	String keepNote(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId,
			@RequestParam(required = false) @Nullable String note, RedirectAttributes redirect) {
		this.log.keepNote(actor, podId, meetingId, note);
		redirect.addFlashAttribute("flash", Flash.done("Private note saved."));
		return "redirect:" + PodPaths.meeting(podId, meetingId);
	}

}
