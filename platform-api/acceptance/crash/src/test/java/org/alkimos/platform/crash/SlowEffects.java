package org.alkimos.platform.crash;

import org.springframework.boot.test.context.TestConfiguration;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.events.DeliveryWatch;

/** Makes every effect take its time, so that events pile up between Kafka and modules. */
@TestConfiguration(proxyBeanMethods = false)
class SlowEffects implements DeliveryWatch {

	private static final int MILLISECONDS = 200;

	@Override
	public void at(DeliveryStep reached) {
		if (reached == DeliveryStep.CLAIMED) {
			Load.pause(MILLISECONDS);
		}
	}

}
