package org.alkimos.platform.observation;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.observation.LogContext;

/**
 * Gives each request an id that log lines and the response carry. A valve and not a
 * filter, because Tomcat logs unhandled exceptions after the last filter has returned.
 */
final class RequestIdValve extends ValveBase {

	static final String HEADER = "X-Request-Id";

	/** An id from outside must fit in a log line and cannot be an email address. */
	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

	RequestIdValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String id = idOf(request.getHeader(HEADER));
		response.setHeader(HEADER, id);
		LogContext.REQUEST.set(id);
		try {
			getNext().invoke(request, response);
		}
		finally {
			LogContext.clear();
		}
	}

	private static String idOf(@Nullable String received) {
		return (received != null && SANE.matcher(received).matches()) ? received : UUID.randomUUID().toString();
	}

}
