package org.alkimos.evaluation.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
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
		return of(cohort, InstrumentRef.standard());
	}

	/** Waves with response counts for another instrument. */
	public List<WaveView> of(CohortId cohort, InstrumentRef instrument) {
		Map<UUID, List<ResponseCount>> counts = counts(cohort, instrument);
		List<LoadedWording> loaded = this.wordings.of(instrument.code())
			.stream()
			.map((one) -> new LoadedWording(one.language(), one.attestedAt()))
			.toList();
		return this.jdbc.sql("select * from evaluation.wave where cohort_id = ?")
			.param(cohort.value())
			.query((row, n) -> {
				UUID wave = row.getObject("wave_id", UUID.class);
				Instant closedAt = instant(row, "closed_at");
				return new WaveView(new WaveId(wave), cohort, WaveMoment.valueOf(row.getString("moment")),
						WaveState.valueOf(row.getString("state")), row.getObject("opens_on", LocalDate.class),
						row.getObject("due_on", LocalDate.class), instant(row, "opened_at"), closedAt,
						counts.getOrDefault(wave, List.of()),
						loaded.stream().filter((one) -> closedAt == null || one.since().isBefore(closedAt)).toList());
			})
			.stream()
			.sorted(Comparator.comparing(WaveView::opensOn).thenComparing(WaveView::moment))
			.toList();
	}

	private Map<UUID, List<ResponseCount>> counts(CohortId cohort, InstrumentRef instrument) {
		record Counted(UUID wave, ResponseCount count) {
		}
		return this.jdbc
			.sql("""
					select wave_id, form, count(*) asked, count(submitted_at) submitted from evaluation.assessment
					where cohort_id = ? and instrument_code = ? and instrument_version is not distinct from cast(? as integer)
					group by wave_id, form order by form desc""")
			.param(cohort.value())
			.param(instrument.code())
			.param(instrument.version())
			.query((row, n) -> new Counted(row.getObject("wave_id", UUID.class),
					new ResponseCount(AssessmentForm.valueOf(row.getString("form")), row.getInt("asked"),
							row.getInt("submitted"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Counted::wave, Collectors.mapping(Counted::count, Collectors.toList())));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
