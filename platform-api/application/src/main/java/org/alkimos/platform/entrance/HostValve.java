package org.alkimos.platform.entrance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Refuses requests that name a foreign host, and gives all others the address of the
 * setting, so that no link or redirect can name anything else. A valve and not a filter,
 * because error pages and all filters must see that address too.
 */
final class HostValve extends ValveBase {

	private static final Logger LOG = LoggerFactory.getLogger(HostValve.class);

	/**
	 * Asked under internal names by load balancers and by Keycloak; their answers contain
	 * no links.
	 */
	private static final List<String> INTERNAL = List.of("/actuator/health", "/logout/connect/back-channel/");

	private static final String MESSAGE = "This address isn't the one of this installation. Use ";

	private final BaseUrl base;

	private final JsonMapper json;

	private final AtomicBoolean told = new AtomicBoolean();

	HostValve(BaseUrl base, JsonMapper json) {
		super(true);
		this.base = base;
		this.json = json;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String path = request.getDecodedRequestURI();
		// A request that Tomcat could not read has no path, and is refused behind this.
		if (path != null && !response.isError() && INTERNAL.stream().noneMatch(path::startsWith)) {
			if (!this.base.isMeantBy(request.getServerName())) {
				refuse(request, response);
				return;
			}
			if (!this.base.isOwnMachine()) {
				readdress(request);
			}
		}
		getNext().invoke(request, response);
	}

	private void readdress(Request request) {
		org.apache.coyote.Request inner = request.getCoyoteRequest();
		inner.scheme().setString(this.base.scheme());
		inner.serverName().setString(this.base.host());
		inner.setServerPort(this.base.port());
		request.setSecure(true);
	}

	private void refuse(Request request, Response response) throws IOException {
		if (this.told.compareAndSet(false, true)) {
			LOG.warn("Refused a request (421), because its Host header doesn't name the host of alkimos.base-url, {}. "
					+ "If a reverse proxy sent it, let the proxy pass on the Host header.", this.base);
		}
		boolean api = request.getDecodedRequestURI().startsWith("/api/");
		response.setStatus(WebProblem.MISDIRECTED.status());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "default-src 'none'");
		response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
		response.getOutputStream().write(api ? problem() : page());
	}

	private byte[] problem() {
		return this.json.writeValueAsBytes(ProblemDetails.of(WebProblem.MISDIRECTED, MESSAGE + this.base + "."));
	}

	private byte[] page() {
		return ("""
				<!DOCTYPE html><html lang="en"><title>Wrong address</title><h1>Wrong address</h1>
				<p>%s<a href="%s">%s</a>.</p></html>
				""").formatted(MESSAGE, this.base, this.base).getBytes(StandardCharsets.UTF_8);
	}

}
