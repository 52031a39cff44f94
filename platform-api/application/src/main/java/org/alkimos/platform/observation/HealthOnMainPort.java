package org.alkimos.platform.observation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;

/**
 * Serves the overall health status and its groups on the main port. Components are shown
 * on the management port only. The overall status is computed at most every few seconds,
 * because anyone can request it and its components query the database.
 */
final class HealthOnMainPort implements HttpRequestHandler {

	static final String PATH = "/actuator/health";

	private static final Duration REMEMBERED = Duration.ofSeconds(5);

	private final HealthEndpointWebExtension health;

	private final HealthEndpointGroups groups;

	private final Clock clock;

	private volatile @Nullable Answer answer;

	private final ReentrantLock asking = new ReentrantLock();

	HealthOnMainPort(HealthEndpointWebExtension health, HealthEndpointGroups groups, Clock clock) {
		this.health = health;
		this.groups = groups;
		this.clock = clock;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String group = request.getRequestURI()
			.substring(request.getContextPath().length() + PATH.length())
			.replaceAll("^/|/$", "");
		if (!group.isEmpty() && !this.groups.getNames().contains(group)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		Answer answer = group.isEmpty() ? remembered() : ask(group);
		response.setStatus(answer.code());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(ApiVersion.LATEST.getProducedMimeType().toString());
		response.getWriter().write("{\"status\":\"" + answer.status() + "\"}");
	}

	/**
	 * Only one request at a time computes the status; the others use the last result, or
	 * wait for the first.
	 */
	private Answer remembered() {
		Answer last = this.answer;
		if (last == null) {
			this.asking.lock();
		}
		else if (this.clock.instant().isBefore(last.at().plus(REMEMBERED)) || !this.asking.tryLock()) {
			return last;
		}
		try {
			Answer since = this.answer;
			if (since == last || since == null) {
				since = ask();
				this.answer = since;
			}
			return since;
		}
		finally {
			this.asking.unlock();
		}
	}

	private Answer ask(String... path) {
		WebEndpointResponse<? extends HealthDescriptor> found = this.health.health(ApiVersion.LATEST,
				WebServerNamespace.SERVER, SecurityContext.NONE, path);
		HealthDescriptor body = found.getBody();
		return new Answer(found.getStatus(), (body != null) ? body.getStatus().getCode() : "UNKNOWN",
				this.clock.instant());
	}

	private record Answer(int code, String status, Instant at) {
	}

}
