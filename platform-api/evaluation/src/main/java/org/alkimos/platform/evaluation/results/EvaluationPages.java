package org.alkimos.platform.evaluation.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.EvaluationExports;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.results.CohortEvaluation;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.evaluation.CsvAnswer;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.evaluation.ZipAnswer;
import org.alkimos.platform.evaluation.waves.WavesCard;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/cohorts/{cohortId}")
class EvaluationPages {

	private final WaveDesk waves;

	private final EvaluationResults results;

	private final EvaluationExports exports;

	private final ReportFiles reports;

	private final InstrumentLibrary library;

	private final Cohorts cohorts;

	private final Clock clock;

	EvaluationPages(WaveDesk waves, EvaluationResults results, EvaluationExports exports, ReportFiles reports,
			InstrumentLibrary library, Cohorts cohorts, Clock clock) {
		this.waves = waves;
		this.results = results;
		this.exports = exports;
		this.reports = reports;
		this.library = library;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	@GetMapping("/evaluation")
	String dashboard(Actor actor, @PathVariable CohortId cohortId, ResultsChoice choice, Model model) {
		if (!actor.is(Role.EVALUATOR)) {
			List<WaveView> waves = this.waves.wavesOf(actor, cohortId);
			model.addAttribute("view", page(actor, CohortLink.find(this.cohorts.of(actor), cohortId), waves));
			return "evaluation/dashboard";
		}
		CohortEvaluation shown = this.reports.shown(actor, cohortId, choice);
		List<CohortLink> links = this.cohorts.of(actor);
		model.addAttribute("view", page(actor, CohortLink.find(links, cohortId), shown.waves()));
		model.addAttribute("panel", ReportFiles.panel(shown, choice, links));
		model.addAttribute("others", this.library.list(actor).stream().filter((one) -> one.version() != null).toList());
		return "evaluation/dashboard";
	}

	private EvaluationPage page(Actor actor, CohortLink cohort, List<WaveView> waves) {
		var manages = actor.is(Role.PROGRAM_MANAGER);
		var zone = cohort.timeZone();
		return new EvaluationPage(cohort.programName() + " · " + cohort.name(), WavesCard.of(cohort.cohort(), waves,
				manages, actor.is(Role.EVALUATOR) && !manages, LocalDate.now(this.clock.withZone(zone)), zone));
	}

	@GetMapping("/evaluation/report.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable CohortId cohortId, ResultsChoice choice) {
		return this.reports.pdf(actor, cohortId, choice);
	}

	@GetMapping("/evaluation/results.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose,
			@RequestParam(required = false) @Nullable String instrument) {
		return CsvAnswer.of((instrument != null) ? this.exports.csv(actor, cohortId, purpose, instrument)
				: this.exports.csv(actor, cohortId, purpose));
	}

	@GetMapping("/evaluation/results.zip")
	ResponseEntity<byte[]> zip(Actor actor, @PathVariable CohortId cohortId, ResultsChoice choice,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return ZipAnswer.of(this.exports.zip(actor, cohortId, choice.query(this.results.versions()), purpose), purpose);
	}

	@GetMapping("/evaluation/codebook.csv")
	ResponseEntity<String> codebook(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return CsvAnswer.of(this.exports.codebook(actor, cohortId, purpose));
	}

	@PostMapping("/waves/{waveId}/opening")
	String open(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId,
			RedirectAttributes redirect) {
		var wave = this.waves.open(actor, cohortId, waveId);
		redirect.addFlashAttribute("flash",
				Flash.done(EvaluationLabels.of(wave.moment()) + " is open. Every pod member has been invited."));
		return "redirect:/cohorts/" + cohortId.value() + "/evaluation";
	}

	@PostMapping("/waves/{waveId}/reminder")
	String remind(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId,
			RedirectAttributes redirect) {
		try {
			this.waves.remind(actor, cohortId, waveId);
			redirect.addFlashAttribute("flash", Flash.done("Everyone who hasn't submitted will get a reminder."));
		}
		catch (Conflict refused) {
			redirect.addFlashAttribute("flash", Flash.warning(refused.getMessage()));
		}
		return "redirect:/cohorts/" + cohortId.value() + "/evaluation";
	}

	@PostMapping("/waves/{waveId}/closing")
	String close(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId,
			RedirectAttributes redirect) {
		var wave = this.waves.close(actor, cohortId, waveId);
		redirect.addFlashAttribute("flash",
				Flash.done(EvaluationLabels.of(wave.moment()) + " is closed. No more responses will be accepted."));
		return "redirect:/cohorts/" + cohortId.value() + "/evaluation";
	}

}
