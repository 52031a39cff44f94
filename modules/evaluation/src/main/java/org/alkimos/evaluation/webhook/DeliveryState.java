package org.alkimos.evaluation.webhook;

/** How far the telling of an address has come. */
public enum DeliveryState {

	/** Not told yet, or to be told again. */
	WAITING,
	/** The address answered with a status from 200 to 299. */
	DELIVERED,
	/** It never did, for two days. */
	GIVEN_UP

}
