package org.alkimos.kernel.events;

/**
 * Callback for each delivery step, for fault injection in tests, which end the process at
 * a step. The default does nothing.
 */
@FunctionalInterface
public interface DeliveryWatch {

	void at(DeliveryStep step);

}
