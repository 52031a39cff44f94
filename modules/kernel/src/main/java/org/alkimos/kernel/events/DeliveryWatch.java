package org.alkimos.kernel.events;

/**
 * Is told of each step on the way. Without one nothing happens; tests end the process
 * here to see what is left behind.
 */
@FunctionalInterface
public interface DeliveryWatch {

	void at(DeliveryStep step);

}
