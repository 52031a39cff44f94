package org.alkimos.platform.progress.goal;

import java.util.Objects;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalId;

@Controller
@RequestMapping("/pods/{podId}/goals")
class GoalPages {

	private final PodDesk desk;

	private final GoalBoard board;

	private final PodNames names;

	GoalPages(PodDesk desk, GoalBoard board, PodNames names) {
		this.desk = desk;
		this.board = board;
		this.names = names;
	}

	@GetMapping("/new")
	ModelAndView start(Actor actor, @PathVariable PodId podId) {
		return page(fresh(actor, podId), GoalForm.empty(), FormErrors.none());
	}

	@PostMapping
	ModelAndView set(Actor actor, @PathVariable PodId podId, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes redirect) {
		GoalForm form = GoalForm.sent(sent);
		try {
			this.board.set(actor, podId, form.read());
		}
		catch (InvalidInput problem) {
			return page(fresh(actor, podId), form, FormErrors.of(problem));
		}
		redirect.addFlashAttribute("flash", Flash.done("Goal added."));
		return new ModelAndView("redirect:" + PodPaths.pod(podId));
	}

	@GetMapping("/{goalId}")
	ModelAndView goal(Actor actor, @PathVariable PodId podId, @PathVariable GoalId goalId) {
		GoalPage page = existing(actor, podId, goalId);
		return page(page, GoalForm.of(Objects.requireNonNull(page.goal())), FormErrors.none());
	}

	@PostMapping("/{goalId}")
	ModelAndView change(Actor actor, @PathVariable PodId podId, @PathVariable GoalId goalId,
			@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
		GoalForm form = GoalForm.sent(sent);
		try {
			this.board.change(actor, podId, goalId, form.read(), form.version());
		}
		catch (InvalidInput problem) {
			return page(existing(actor, podId, goalId), form, FormErrors.of(problem));
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			GoalPage page = existing(actor, podId, goalId);
			return page(page, form.on(this.board.goal(actor, podId, goalId)), FormErrors.of(page.savedMeanwhile()));
		}
		redirect.addFlashAttribute("flash", Flash.done("Goal saved."));
		return new ModelAndView("redirect:" + PodPaths.pod(podId));
	}

	private GoalPage fresh(Actor actor, PodId podId) {
		var sheet = this.desk.openAsMember(actor, podId).sheet();
		return GoalPage.fresh(actor, sheet, this.names.of(sheet.pod()));
	}

	private GoalPage existing(Actor actor, PodId podId, GoalId goalId) {
		var own = this.desk.openAsMember(actor, podId);
		var goal = this.board.goal(own.member(), goalId);
		var sheet = own.sheet();
		return GoalPage.of(sheet, goal, this.names.of(sheet.pod()));
	}

	private static ModelAndView page(GoalPage page, GoalForm form, FormErrors errors) {
		var view = new ModelAndView("progress/goal");
		view.addObject("view", page);
		view.addObject("form", form);
		view.addObject("errors", errors);
		view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return view;
	}

}
