package org.alkimos.evaluation.webhook;

/** Type of notification. */
public enum DeliveryKind {

	/** A wave has closed; its results can be pulled. */
	RESULTS_READY("results.ready"),
	/** A test of whether the endpoint responds. */
	TEST("webhook.test");

	private final String wireName;

	DeliveryKind(String wireName) {
		this.wireName = wireName;
	}

	/** The {@code type} of the notification, such as {@code results.ready}. */
	public String wireName() {
		return this.wireName;
	}

}
