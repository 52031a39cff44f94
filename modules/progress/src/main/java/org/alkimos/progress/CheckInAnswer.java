package org.alkimos.progress;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * What a mentee says in confidence.
 *
 * @param met whether the pod has met
 * @param remark anything we should know, at most 4000 characters
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
