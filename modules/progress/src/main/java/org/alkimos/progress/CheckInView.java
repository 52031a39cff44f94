package org.alkimos.progress;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.CheckInId;

/** A check-in as the person it was put to sees it; nobody else does. */
public record CheckInView(CheckInId checkIn, LocalDate opensOn, LocalDate dueOn, CheckInState state,
		@Nullable Boolean met, @Nullable Fit fit, @Nullable String remark, @Nullable Instant answeredAt) {
}
