package org.alkimos.progress.checkin;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.progress.pod.Texts;

/**
 * A mentee's confidential answer to a check-in.
 *
 * @param met whether the pod has met; required
 * @param fit how well the pod fits the mentee; required
 * @param remark comment that only the mentee can read, at most 4,000 characters; null or
 * blank for none
 */
public record CheckInAnswer(@Nullable Boolean met, @Nullable Fit fit, @Nullable String remark) {

	public CheckInAnswer {
		remark = Texts.orNull(remark);
	}

	void check() {
		new FieldErrors()
			.rejectIf(this.met == null, GeneralProblem.REQUIRED_FIELD, "met", "Choose whether you have met.")
			.rejectIf(this.fit == null, GeneralProblem.REQUIRED_FIELD, "fit", "Choose one of the three answers.")
			.limitText(this.remark, "remark", "your comment", Texts.LONG)
			.throwIfAny();
	}

}
