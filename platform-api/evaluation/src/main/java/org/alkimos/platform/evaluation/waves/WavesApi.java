package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
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

/** API for the waves of a cohort. */
@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/waves")
@Tag(name = "Assessments")
class WavesApi {

	private final WaveDesk desk;

	WavesApi(WaveDesk desk) {
		this.desk = desk;
	}

	/**
	 * Lists the waves of a cohort with response counts. Only program managers and
	 * evaluators may call it. All waves are on one page, in the order in which they open.
	 * Counts and wordings are those of the standard instrument.
	 * @param cohortId ID of the cohort
	 * @return all waves of the cohort
	 */
	@GetMapping
	CursorPage<WaveView> listWaves(Actor actor, @PathVariable CohortId cohortId) {
		return new CursorPage<>(this.desk.wavesOf(actor, cohortId), null);
	}

	/**
	 * Schedules a wave of a cohort, or reschedules it. Only program managers may call it.
	 * The wave opens at 07:00 in the cohort's time zone; its instruments replace those
	 * chosen before. Fails with 409 if the wave was opened or closed before. Fails with
	 * 422 for the opening wave, which starts with the first pod, and in a closed cohort
	 * for any wave that is not a follow-up.
	 * @param cohortId ID of the cohort
	 * @param moment moment of the wave; any except {@code OPENING}
	 * @param day opening date and additional instruments
	 * @return the scheduled wave
	 */
	@PutMapping("/moments/{moment}")
	WaveView planWave(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveMoment moment,
			@Valid @RequestBody PlannedDay day) {
		return this.desk.plan(actor, cohortId, moment, day.opensOn(), day.instruments());
	}

	/**
	 * Opening date of a wave, and the instruments used in addition to the standard one.
	 *
	 * @param opensOn opening date, today or later in the cohort's time zone
	 * @param instruments codes of instruments from the library that are not retired; if
	 * omitted, only the standard one is used
	 */
	record PlannedDay(@NotNull LocalDate opensOn, @Nullable List<String> instruments) {

		@Override
		public List<String> instruments() {
			return (this.instruments != null) ? this.instruments : List.of();
		}

	}

	/**
	 * Opens a scheduled wave before its date. Only program managers may call it. Pod
	 * members who have not withdrawn get their forms, due in 21 days or later if their
	 * pod's deadline was extended. Fails with 409 if the wave was opened or closed
	 * before.
	 * @param cohortId ID of the cohort
	 * @param waveId ID of a wave of the cohort
	 * @return the open wave
	 */
	@PostMapping("/{waveId}/opening")
	WaveView openWave(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return this.desk.open(actor, cohortId, waveId);
	}

	/**
	 * Reminds everyone in an open wave who has not submitted. Only program managers may
	 * call it. The reminder is sent in addition to the scheduled ones. Fails with 409 if
	 * the wave is not open, or if such a reminder was sent in the last three days.
	 * @param cohortId ID of the cohort
	 * @param waveId ID of a wave of the cohort
	 * @return the wave
	 */
	@PostMapping("/{waveId}/reminder")
	WaveView sendWaveReminder(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return this.desk.remind(actor, cohortId, waveId);
	}

	/**
	 * Closes an open wave permanently. Only program managers may call it. Forms that were
	 * not submitted lapse, results become available, and webhooks are notified. Fails
	 * with 409 if the wave is not open.
	 * @param cohortId ID of the cohort
	 * @param waveId ID of a wave of the cohort
	 * @return the closed wave
	 */
	@PostMapping("/{waveId}/closing")
	WaveView closeWave(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return this.desk.close(actor, cohortId, waveId);
	}

}
