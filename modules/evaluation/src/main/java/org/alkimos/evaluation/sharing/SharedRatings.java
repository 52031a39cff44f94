package org.alkimos.evaluation.sharing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.Score;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.evaluation.sharing.SharedRating.Shown;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads shared scores for the rated mentor and no one else. */
@Component
public class SharedRatings {

	private final JdbcClient jdbc;

	private final Instruments instruments;

	SharedRatings(JdbcClient jdbc, Instruments instruments) {
		this.jdbc = jdbc;
		this.instruments = instruments;
	}

	public void share(AssessmentId assessment, Instant at) {
		this.jdbc.sql("insert into evaluation.sharing (assessment_id, shared_at) values (?, ?) on conflict do nothing")
			.params(assessment.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	public void takeBack(AssessmentId assessment) {
		this.jdbc.sql("delete from evaluation.sharing where assessment_id = ?").param(assessment.value()).update();
	}

	private record Found(UUID assessment, InstrumentRef asked, PersonId rater, CohortId cohort, WaveMoment moment,
			Instant sharedAt) {
	}

	public List<SharedRating> with(PersonId mentor) {
		return this.jdbc.sql("""
				select a.*, w.moment, s.shared_at from evaluation.sharing s
				join evaluation.assessment a using (tenant_id, assessment_id)
				join evaluation.wave w using (tenant_id, wave_id)
				join evaluation.pod p on p.tenant_id = a.tenant_id and p.pod_id = a.pod_id
				where coalesce(a.mentor_id, p.mentors[1]) = ? and a.form = 'MENTEE_ABOUT_MENTOR'
				  and a.submitted_at is not null
				order by w.opens_on desc, a.assessment_id""")
			.param(mentor.value())
			.query((row, n) -> new Found(row.getObject("assessment_id", UUID.class),
					new InstrumentRef(row.getString("instrument_code"),
							row.getObject("instrument_version", Integer.class)),
					new PersonId(row.getObject("respondent_id", UUID.class)),
					new CohortId(row.getObject("cohort_id", UUID.class)), WaveMoment.valueOf(row.getString("moment")),
					row.getObject("shared_at", OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.map(this::rating)
			.toList();
	}

	private SharedRating rating(Found found) {
		Instrument instrument = this.instruments.of(found.asked());
		InstrumentVersion version = instrument.asked();
		ScoreSheet sheet = ScoreSheet.of(version, answers(found.assessment()));
		List<Shown> scores = new ArrayList<>();
		version.subscales()
			.forEach((subscale) -> sheet.subscales()
				.stream()
				.filter((score) -> score.code().equals(subscale.code()))
				.forEach((score) -> scores.add(new Shown(score.code(), subscale.label(), rounded(score)))));
		scores.add(new Shown(ScoreSheet.OVERALL, "Overall", rounded(sheet.overall())));
		return new SharedRating(found.rater(), found.cohort(), found.moment(), found.sharedAt(), instrument.title(),
				version.code(), scores);
	}

	private static @Nullable Double rounded(Score score) {
		Double value = score.by(MissingRule.PRORATED);
		return (value != null) ? Math.round(value * 10) / 10.0 : null;
	}

	private Map<String, Answer> answers(UUID assessment) {
		Map<String, Answer> answers = new HashMap<>();
		this.jdbc.sql("select item_key, value, not_applicable from evaluation.answer where assessment_id = ?")
			.param(assessment)
			.query((row) -> {
				Integer value = row.getObject("value", Integer.class);
				boolean notApplicable = row.getBoolean("not_applicable");
				if (value != null || notApplicable) {
					answers.put(row.getString("item_key"), new Answer(value, notApplicable));
				}
			});
		return answers;
	}

}
