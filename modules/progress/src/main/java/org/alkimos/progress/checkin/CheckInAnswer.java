package org.alkimos.progress.checkin;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.progress.pod.Texts;

/**
 * A mentee's confidential check-in answer.
 *
 * @param met whether the pod has met
 * @param remark a comment that only the mentee can read, at most 4,000 characters
 */
public record CheckInAnswer(@Nullable Boolean met, @Nullable Fit fit, @Nullable String remark) {

	public CheckInAnswer {
		remark = Texts.orNull(remark);
	}

	void check() {
		new FieldErrors().rejectIf(this.met == null, "met", "Choose whether you have met.")
			.rejectIf(this.fit == null, "fit", "Choose one of the three answers.")
			.limitText(this.remark, "remark", "your comment", Texts.LONG)
			.throwIfAny();
	}

}
