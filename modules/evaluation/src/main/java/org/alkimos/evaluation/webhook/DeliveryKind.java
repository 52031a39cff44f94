package org.alkimos.evaluation.webhook;

import java.util.Locale;

/** What an address is told. */
public enum DeliveryKind {

	/** A wave has closed; its results can be pulled. */
	RESULTS_READY,
	/** Nothing happened; somebody tries whether the address answers. */
	TRIAL;

	/** As it stands in what is sent: {@code results-ready}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
