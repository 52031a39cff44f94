package org.alkimos.platform.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.events.DeliveryWatch;

/**
 * Ends the process without a word when an event takes a given step for the nth time,
 * counted from the moment the trigger file appears; on its way in, to one module alone.
 */
@TestConfiguration(proxyBeanMethods = false)
class HaltAt implements DeliveryWatch {

	private final DeliveryStep step;

	private final Path trigger;

	private final AtomicInteger left;

	HaltAt(@Value("${alkimos.halt.step}") DeliveryStep step, @Value("${alkimos.halt.time}") int time,
			@Value("${alkimos.halt.trigger}") Path trigger) {
		this.step = step;
		this.left = new AtomicInteger(time);
		this.trigger = trigger;
	}

	@Override
	public void at(DeliveryStep reached) {
		if (reached == this.step && concerned() && Files.exists(this.trigger) && this.left.decrementAndGet() == 0) {
			Runtime.getRuntime().halt(137);
		}
	}

	private boolean concerned() {
		return this.step.compareTo(DeliveryStep.RECEIVED) < 0
				|| Thread.currentThread().getName().startsWith("events-notices");
	}

}
