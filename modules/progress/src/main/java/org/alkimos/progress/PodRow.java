package org.alkimos.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.kernel.tenancy.PersonIds;
import org.alkimos.progress.meeting.Dose;
import org.alkimos.progress.pod.ConclusionReason;
import org.alkimos.progress.pod.PodState;
import org.alkimos.progress.pod.Standing;

/**
 * All columns any reader may see of a pod; {@link PodDesk} decides which of them a reader
 * gets.
 */
record PodRow(PodSummary summary, int asked, int answered, @Nullable LocalDate checkInDue,
		@Nullable LocalDate agreementAskedOn, @Nullable String closingNote, @Nullable ConclusionReason reason) {

	PodHealth health(Clock clock) {
		return new PodHealth(this.summary, this.asked, this.answered,
				EarlyWarning.of(this.summary, this.agreementAskedOn, this.checkInDue, today(clock)), this.reason);
	}

	PodSheet sheet(Standing standing, Clock clock) {
		return new PodSheet(this.summary, standing, standing.isMember() ? this.closingNote : null, today(clock));
	}

	private LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(this.summary.timeZone()));
	}

	static PodRow of(ResultSet row, int index) throws SQLException {
		@Nullable String reason = row.getString("conclusion_reason");
		return new PodRow(summary(row), row.getInt("asked"), row.getInt("answered"),
				row.getObject("check_in_due", LocalDate.class), row.getObject("asked_on", LocalDate.class),
				row.getString("closing_note"), (reason != null) ? ConclusionReason.valueOf(reason) : null);
	}

	private static PodSummary summary(ResultSet row) throws SQLException {
		return new PodSummary(new PodId(row.getObject("pod_id", UUID.class)),
				new CohortId(row.getObject("cohort_id", UUID.class)), row.getInt("number"),
				PersonIds.in(row, "mentors"), PersonIds.in(row, "mentees"),
				WeeklySlot.parse(row.getString("weekly_slot")), ZoneId.of(row.getString("time_zone")),
				Phase.valueOf(row.getString("phase")), PodState.valueOf(row.getString("state")),
				row.getObject("formed_on", LocalDate.class), row.getObject("concluded_on", LocalDate.class),
				AgreementState.valueOf(row.getString("agreement")), dose(row), row.getInt("mine_open") > 0,
				row.getInt("version"));
	}

	private static Dose dose(ResultSet row) throws SQLException {
		return new Dose(
				Map.of(MeetingType.MENTOR_LED, row.getInt("mentor_led"), MeetingType.PEER_ONLY, row.getInt("peer_only"),
						MeetingType.PROGRAM_WIDE, row.getInt("program_wide"), MeetingType.ONE_TO_ONE,
						row.getInt("one_to_one")),
				row.getObject("last_met_on", LocalDate.class), row.getInt("open_goals"), row.getInt("reached_goals"));
	}

}
