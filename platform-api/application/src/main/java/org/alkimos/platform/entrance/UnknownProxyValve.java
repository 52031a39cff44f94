package org.alkimos.platform.entrance;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once in the log that headers of a reverse proxy are ignored because none is set.
 * Behind a proxy that nobody has named, all people would have its address.
 */
final class UnknownProxyValve extends ValveBase {

	private static final Logger LOG = LoggerFactory.getLogger(UnknownProxyValve.class);

	private static final List<String> HEADERS = List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host",
			"Forwarded");

	private final AtomicBoolean told = new AtomicBoolean();

	UnknownProxyValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!this.told.get() && HEADERS.stream().anyMatch((name) -> request.getHeader(name) != null)
				&& this.told.compareAndSet(false, true)) {
			LOG.warn("Ignored the headers of a reverse proxy, because alkimos.proxies is not set. If your proxy sent "
					+ "them, set alkimos.proxies to its network, such as 10.1.2.3/32. Until then, the audit log and "
					+ "the limits see the proxy's address instead of people's own.");
		}
		getNext().invoke(request, response);
	}

}
