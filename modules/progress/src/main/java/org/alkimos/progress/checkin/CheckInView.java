package org.alkimos.progress.checkin;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.CheckInId;

/**
 * A check-in as its mentee sees it; it is visible to no one else.
 *
 * @param checkIn ID of the check-in
 * @param opensOn ISO 8601 date on which the mentee joined the pod and it was opened, in
 * the cohort's time zone
 * @param dueOn ISO 8601 date by which to answer, 14 days later; it can still be answered
 * afterward
 * @param state state of the check-in
 * @param met whether the pod had met, or null without an answer
 * @param fit how well the pod fits the mentee, or null without an answer
 * @param remark comment of the mentee, or null without one
 * @param answeredAt UTC instant of the answer, or null without an answer
 */
public record CheckInView(CheckInId checkIn, LocalDate opensOn, LocalDate dueOn, CheckInState state,
		@Nullable Boolean met, @Nullable Fit fit, @Nullable String remark, @Nullable Instant answeredAt) {
}
