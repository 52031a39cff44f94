package org.alkimos.kernel.events;

/**
 * Callback for each delivery step, for fault injection in tests, which end the process at
 * a step.
 */
@FunctionalInterface
public interface DeliveryWatch {

	/** Does nothing. */
	DeliveryWatch NOBODY = (step) -> {
	};

	void at(DeliveryStep step);

}
