package org.alkimos.evaluation.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.waves.WaveView.LoadedWording;
import org.alkimos.evaluation.waves.WaveView.ResponseCount;
import org.alkimos.evaluation.wording.WordingRows;

/** Reads waves with counts of responses. */
@Component
public class WaveViews {

	private final JdbcClient jdbc;

	private final WordingRows wordings;

	WaveViews(JdbcClient jdbc, WordingRows wordings) {
		this.jdbc = jdbc;
		this.wordings = wordings;
	}

	/** Waves in the order they open, with response counts for the standard instrument. */
	public List<WaveView> of(CohortId cohort) {
		return of(List.of(cohort), InstrumentRef.standard()).getOrDefault(cohort, List.of());
	}

	/**
	 * Waves of each of these cohorts, with response counts for one instrument; the
	 * cohorts in the given order.
	 */
	public Map<CohortId, List<WaveView>> of(List<CohortId> cohorts, InstrumentRef instrument) {
		List<LoadedWording> loaded = this.wordings.of(instrument.code())
			.stream()
			.map((one) -> new LoadedWording(one.language(), one.attestedAt()))
			.toList();
		Map<CohortId, List<WaveView>> waves = new LinkedHashMap<>();
		cohorts.forEach((cohort) -> waves.put(cohort, new ArrayList<>()));
		rows(cohorts, instrument).query((row, n) -> view(row, loaded))
			.list()
			.stream()
			.collect(Collectors.toMap(WaveView::id, Function.identity(), WaveViews::joined, LinkedHashMap::new))
			.values()
			.stream()
			.sorted(Comparator.comparing(WaveView::opensOn).thenComparing(WaveView::moment))
			.forEach((wave) -> waves.computeIfAbsent(wave.cohort(), (cohort) -> new ArrayList<>()).add(wave));
		return waves;
	}

	/** One row for each form that people were invited to, and one for a wave without. */
	private StatementSpec rows(List<CohortId> cohorts, InstrumentRef instrument) {
		return this.jdbc.sql("""
				select w.wave_id, w.cohort_id, w.moment, w.state, w.opens_on, w.due_on, w.opened_at, w.closed_at,
				  c.form, c.asked, c.submitted
				from evaluation.wave w
				left join (
				  select a.tenant_id, a.wave_id, a.form, count(*) asked, count(a.submitted_at) submitted
				  from evaluation.assessment a
				  where a.cohort_id = any (:cohorts) and a.instrument_code = :instrument
				    and a.instrument_version is not distinct from cast(:version as integer)
				  group by a.tenant_id, a.wave_id, a.form) c on c.tenant_id = w.tenant_id and c.wave_id = w.wave_id
				where w.cohort_id = any (:cohorts)
				order by w.wave_id, c.form desc""")
			.param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
			.param("instrument", instrument.code())
			.param("version", instrument.version(), Types.INTEGER);
	}

	private static WaveView view(ResultSet row, List<LoadedWording> loaded) throws SQLException {
		Instant closedAt = instant(row, "closed_at");
		String form = row.getString("form");
		return new WaveView(new WaveId(row.getObject("wave_id", UUID.class)),
				new CohortId(row.getObject("cohort_id", UUID.class)), WaveMoment.valueOf(row.getString("moment")),
				WaveState.valueOf(row.getString("state")), row.getObject("opens_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), instant(row, "opened_at"), closedAt,
				(form != null) ? List
					.of(new ResponseCount(AssessmentForm.valueOf(form), row.getInt("asked"), row.getInt("submitted")))
						: List.of(),
				loaded.stream().filter((one) -> closedAt == null || one.since().isBefore(closedAt)).toList());
	}

	/** The same wave with the counts of both rows. */
	private static WaveView joined(WaveView one, WaveView other) {
		return new WaveView(one.id(), one.cohort(), one.moment(), one.state(), one.opensOn(), one.dueOn(),
				one.openedAt(), one.closedAt(),
				Stream.concat(one.responses().stream(), other.responses().stream()).toList(), one.wordings());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
