package org.alkimos.progress.checkin;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.CheckInId;

/** A check-in as its mentee sees it; it is visible to no one else. */
public record CheckInView(CheckInId checkIn, LocalDate opensOn, LocalDate dueOn, CheckInState state,
		@Nullable Boolean met, @Nullable Fit fit, @Nullable String remark, @Nullable Instant answeredAt) {
}
