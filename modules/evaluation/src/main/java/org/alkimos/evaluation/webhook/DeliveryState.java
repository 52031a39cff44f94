package org.alkimos.evaluation.webhook;

/** Status of a delivery. */
public enum DeliveryState {

	/** Not attempted yet, or waiting to retry. */
	WAITING,
	/** The endpoint responded with a status from 200 to 299. */
	DELIVERED,
	/** All attempts over three days failed, or the webhook was disabled. */
	GIVEN_UP

}
