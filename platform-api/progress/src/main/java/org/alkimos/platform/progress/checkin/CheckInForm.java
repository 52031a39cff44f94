package org.alkimos.platform.progress.checkin;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.progress.Inputs;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.ui.Option;
import org.alkimos.progress.checkin.CheckInAnswer;
import org.alkimos.progress.checkin.Fit;

/** Form of a check-in. */
public record CheckInForm(@Nullable String met, @Nullable String fit, @Nullable String remark) {

	static CheckInForm empty() {
		return new CheckInForm(null, null, null);
	}

	CheckInAnswer read() {
		Boolean hasMet = "yes".equals(this.met) ? Boolean.TRUE : "no".equals(this.met) ? Boolean.FALSE : null;
		return new CheckInAnswer(hasMet, Inputs.choice(this.fit, Fit.class), this.remark);
	}

	public List<Option> meetings() {
		return List.of(Option.of("yes", "Yes"), Option.of("no", "Not yet"));
	}

	public List<Option> fits() {
		return Arrays.stream(Fit.values()).map((fit) -> Option.of(fit.name(), PodLabels.of(fit))).toList();
	}

}
