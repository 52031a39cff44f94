package org.alkimos.platform.matching.board;

import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.PublishConsent;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.review.ReviewNotes;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.ui.Shell.Flash;

/**
 * Form posts of the board; each redirects to the board with a message.
 */
@Controller
@RequestMapping("/match-runs/{runId}")
class BoardForms {

	private final Matchmaking matchmaking;

	private final ReviewNotes notes;

	BoardForms(Matchmaking matchmaking, ReviewNotes notes) {
		this.matchmaking = matchmaking;
		this.notes = notes;
	}

	@PostMapping("/moves")
	String move(Actor actor, @PathVariable MatchRunId runId, @RequestParam PersonId mentee,
			@ModelAttribute MoveForm pods, @RequestParam(required = false) @Nullable PersonId swapWith,
			RedirectAttributes redirect) {
		boolean done = attempt(redirect, "Moved. You can undo this.",
				() -> this.matchmaking.move(actor, runId, new MoveRequest(mentee, pods.to(), swapWith, pods.from())));
		redirect.addAttribute(done ? "moved" : "why", mentee.value());
		return board(runId) + (done ? "#m-" + mentee.value() : "");
	}

	@PostMapping("/undo")
	String undo(Actor actor, @PathVariable MatchRunId runId, @RequestParam(required = false) @Nullable Integer seen,
			RedirectAttributes redirect) {
		attempt(redirect, "Move undone.", () -> this.matchmaking.undo(actor, runId, seen));
		return board(runId);
	}

	@PostMapping("/redo")
	String redo(Actor actor, @PathVariable MatchRunId runId, @RequestParam(required = false) @Nullable Integer seen,
			RedirectAttributes redirect) {
		attempt(redirect, "Move redone.", () -> this.matchmaking.redo(actor, runId, seen));
		return board(runId);
	}

	@PostMapping("/notes")
	String note(Actor actor, @PathVariable MatchRunId runId, @RequestParam PersonId mentee, @RequestParam String text,
			@RequestParam(defaultValue = "0") int version, RedirectAttributes redirect) {
		attempt(redirect, "Note saved with this run.", () -> this.notes.write(actor, runId, mentee, text, version));
		redirect.addAttribute("why", mentee.value());
		return board(runId) + "#why";
	}

	@PostMapping("/early-end")
	String keepBest(Actor actor, @PathVariable MatchRunId runId, RedirectAttributes redirect) {
		attempt(redirect, "The run is stopping and will keep the best draft so far.",
				() -> this.matchmaking.keepBest(actor, runId));
		return board(runId);
	}

	@PostMapping("/pods/{number}/lock")
	String lock(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number, RedirectAttributes redirect) {
		attempt(redirect, () -> {
			Integer newer = this.matchmaking.lock(actor, runId, number);
			return (newer == null) ? "Locked. The next run won't change this pod."
					: "Locked in this draft only. The next run keeps the locked pods of run " + newer
							+ ", which is newer.";
		});
		return board(runId) + "#pod-" + number;
	}

	@PostMapping("/pods/{number}/unlock")
	String unlock(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number, RedirectAttributes redirect) {
		attempt(redirect, "Unlocked. The next run may change this pod.",
				() -> this.matchmaking.unlock(actor, runId, number));
		return board(runId) + "#pod-" + number;
	}

	@PostMapping("/pods/{number}/co-mentor")
	String join(Actor actor, @PathVariable MatchRunId runId, @PathVariable int number, @RequestParam PersonId coMentor,
			RedirectAttributes redirect) {
		attempt(redirect, "Co-mentor changed. You can undo this.",
				() -> this.matchmaking.join(actor, runId, number, coMentor));
		return board(runId) + "#pod-" + number;
	}

	@PostMapping("/cancellation")
	String cancel(Actor actor, @PathVariable MatchRunId runId, RedirectAttributes redirect) {
		attempt(redirect, "The run is being canceled.", () -> this.matchmaking.cancel(actor, runId));
		return board(runId);
	}

	@PostMapping("/publication")
	String publish(Actor actor, @PathVariable MatchRunId runId, @RequestParam(defaultValue = "") Set<PersonId> without,
			@RequestParam(required = false) @Nullable Integer newerDraft,
			@RequestParam(defaultValue = "false") boolean agreed, RedirectAttributes redirect) {
		PublishConsent consent = agreed ? new PublishConsent(without, newerDraft) : PublishConsent.NONE;
		attempt(redirect, "Published. Members can now see their pod on Home.",
				() -> this.matchmaking.publish(actor, runId, consent));
		return board(runId);
	}

	/** Shows on the board what was done, or why it was refused. */
	private static boolean attempt(RedirectAttributes redirect, String done, Runnable step) {
		return attempt(redirect, () -> {
			step.run();
			return done;
		});
	}

	private static boolean attempt(RedirectAttributes redirect, Supplier<String> step) {
		try {
			redirect.addFlashAttribute("flash", Flash.done(step.get()));
			return true;
		}
		catch (Conflict | InvalidInput refused) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(refused.getMessage())));
			return false;
		}
		catch (OptimisticLockingFailureException _) {
			redirect.addFlashAttribute("flash",
					Flash.warning("Someone else made a change first. This is the latest version. Try again."));
			return false;
		}
	}

	private static String board(MatchRunId run) {
		return "redirect:/match-runs/" + run.value();
	}

}
