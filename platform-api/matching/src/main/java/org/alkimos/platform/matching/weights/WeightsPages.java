package org.alkimos.platform.matching.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchWeights;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.weights.ChosenWeights;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Preset;
import org.alkimos.matching.weights.Weights;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/cohorts/{cohortId}")
class WeightsPages {

	private final MatchWeights weights;

	private final Matchmaking matchmaking;

	private final Cohorts cohorts;

	WeightsPages(MatchWeights weights, Matchmaking matchmaking, Cohorts cohorts) {
		this.weights = weights;
		this.matchmaking = matchmaking;
		this.cohorts = cohorts;
	}

	@GetMapping("/weights")
	String look(Actor actor, @PathVariable CohortId cohortId, @RequestParam(required = false) @Nullable String preset,
			Model model) {
		ChosenWeights current = this.weights.current(actor, cohortId);
		Preset chosen = Stream.of(Preset.values()).filter((one) -> one.code().equals(preset)).findFirst().orElse(null);
		Weights shown = (chosen != null) ? chosen.weights() : current.weights();
		Map<String, String> shares = new LinkedHashMap<>();
		shown.shares().forEach((criterion, share) -> shares.put(criterion.code(), share.toString()));
		model.addAttribute("view", new WeightsView(CohortFrame.of(this.cohorts.get(actor, cohortId)), current.version(),
				chosen, shares, shown.utility().code(), FormErrors.none()));
		return "matching/weights";
	}

	@PostMapping("/weights")
	String choose(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "0") int version,
			@RequestParam Map<String, String> form, RedirectAttributes redirect, Model model) {
		return attempt(new Sent(actor, cohortId, version, form), redirect, model, () -> {
			ChosenWeights chosen = this.weights.choose(actor, cohortId, version, read(form));
			redirect.addFlashAttribute("flash",
					Flash.done("Saved as version " + chosen.version() + ". The next run will use it."));
			return weights(cohortId);
		});
	}

	/** Runs a what-if with these weights, without saving them. */
	@PostMapping("/what-if")
	String whatIf(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "0") int version,
			@RequestParam Map<String, String> form, RedirectAttributes redirect, Model model) {
		return attempt(new Sent(actor, cohortId, version, form), redirect, model, () -> {
			var run = this.matchmaking.start(actor, cohortId, new RunOptions(null, form.get("name"), read(form)));
			return "/match-runs/" + run.value();
		});
	}

	/** Redirects to the result of the step, or shows on the page why it was refused. */
	private String attempt(Sent sent, RedirectAttributes redirect, Model model, Supplier<String> step) {
		try {
			return "redirect:" + step.get();
		}
		catch (InvalidInput wrong) {
			model.addAttribute("view",
					new WeightsView(CohortFrame.of(this.cohorts.get(sent.actor(), sent.cohort())), sent.version(), null,
							sent.form(), Objects.requireNonNullElse(sent.form().get("utility"), ""), errors(wrong)));
			return "matching/weights";
		}
		catch (Conflict refused) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(refused.getMessage())));
			return "redirect:" + weights(sent.cohort());
		}
	}

	/** Names the fields as on the page, where each criterion has its own. */
	private static FormErrors errors(InvalidInput wrong) {
		FormErrors errors = FormErrors.none();
		for (FieldError error : wrong.errors()) {
			errors = errors.and(error.field().replaceFirst("^weights\\.", ""), error.message());
		}
		return errors;
	}

	private static String weights(CohortId cohort) {
		return "/cohorts/" + cohort.value() + "/weights";
	}

	private static Weights read(Map<String, String> form) {
		Map<String, Integer> shares = new LinkedHashMap<>();
		for (Criterion criterion : Criterion.values()) {
			shares.put(criterion.code(), number(criterion.code(), form.getOrDefault(criterion.code(), "0")));
		}
		return new WeightsResource(null, form.get("utility"), shares).chosen();
	}

	private static int number(String code, String typed) {
		try {
			return Integer.parseInt(typed.strip());
		}
		catch (NumberFormatException ex) {
			throw new InvalidInput(WebProblem.INVALID_NUMBER, code,
					"Enter a whole number from 0 to " + Weights.HEAVIEST + ".");
		}
	}

	/** The submitted form, shown again if it is invalid. */
	private record Sent(Actor actor, CohortId cohort, int version, Map<String, String> form) {
	}

}
