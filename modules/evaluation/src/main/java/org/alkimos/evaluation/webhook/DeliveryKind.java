package org.alkimos.evaluation.webhook;

import java.util.Locale;

/** Type of notification. */
public enum DeliveryKind {

	/** A wave has closed; its results can be pulled. */
	RESULTS_READY,
	/** A test of whether the endpoint responds. */
	TRIAL;

	/** The wire name, such as {@code results-ready}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
