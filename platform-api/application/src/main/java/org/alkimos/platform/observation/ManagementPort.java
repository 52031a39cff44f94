package org.alkimos.platform.observation;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps metrics off the main port: the application does not start without a separate
 * management port.
 */
@Component
class ManagementPort {

	ManagementPort(Environment environment) {
		if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
			throw new IllegalStateException("Metrics would be open to everyone. Set alkimos.management.port to a port "
					+ "other than server.port, or to -1 for no metrics.");
		}
	}

}
