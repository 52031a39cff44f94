package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.CursorPage;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/waves")
class WavesApi {

	private final WaveDesk desk;

	WavesApi(WaveDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	CursorPage<WaveView> list(Actor actor, @PathVariable CohortId cohortId) {
		return new CursorPage<>(this.desk.wavesOf(actor, cohortId), null);
	}

	/** Schedules the cohort's wave at this moment, or reschedules it. */
	@PutMapping("/moments/{moment}")
	WaveView plan(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveMoment moment,
			@Valid @RequestBody PlannedDay day) {
		return this.desk.plan(actor, cohortId, moment, day.opensOn(), day.instruments());
	}

	/**
	 * Opening date of a wave, and the instruments used in addition to the standard one.
	 *
	 * @param instruments codes of instruments from the library
	 */
	record PlannedDay(@NotNull LocalDate opensOn, @Nullable List<String> instruments) {

		@Override
		public List<String> instruments() {
			return (this.instruments != null) ? this.instruments : List.of();
		}

	}

	@PostMapping("/{waveId}/opening")
	WaveView open(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return this.desk.open(actor, cohortId, waveId);
	}

	/** Reminds everyone who hasn't submitted; at most once in three days. */
	@PostMapping("/{waveId}/reminder")
	WaveView remind(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return this.desk.remind(actor, cohortId, waveId);
	}

	@PostMapping("/{waveId}/closing")
	WaveView close(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return this.desk.close(actor, cohortId, waveId);
	}

}
