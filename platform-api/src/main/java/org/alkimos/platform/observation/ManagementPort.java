package org.alkimos.platform.observation;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps metrics off the port that people use: without a port of their own there is no
 * start.
 */
@Component
class ManagementPort {

	ManagementPort(Environment environment) {
		if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
			throw new IllegalStateException("Metrics would be open to everyone. Set alkimos.management.port to another "
					+ "port than server.port, or to -1 for no metrics.");
		}
	}

}
