package org.alkimos.platform.observation;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
 * Serves the status of the whole and of its groups where browsers and API clients
 * connect. Components are shown on the management port only.
 */
final class HealthOnMainPort implements HttpRequestHandler {

	static final String PATH = "/actuator/health";

	private final HealthEndpointWebExtension health;

	private final HealthEndpointGroups groups;

	HealthOnMainPort(HealthEndpointWebExtension health, HealthEndpointGroups groups) {
		this.health = health;
		this.groups = groups;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String rest = request.getRequestURI().substring(request.getContextPath().length() + PATH.length());
		String[] path = Arrays.stream(rest.split("/")).filter((part) -> !part.isEmpty()).toArray(String[]::new);
		boolean known = path.length == 0 || (path.length == 1 && this.groups.getNames().contains(path[0]));
		Optional<WebEndpointResponse<HealthDescriptor>> answer = known
				? Optional
					.of(this.health.health(ApiVersion.LATEST, WebServerNamespace.SERVER, SecurityContext.NONE, path))
				: Optional.empty();
		HealthDescriptor found = answer.map(WebEndpointResponse::getBody).orElse(null);
		if (answer.isEmpty() || found == null) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setStatus(answer.get().getStatus());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(ApiVersion.LATEST.getProducedMimeType().toString());
		response.getWriter().write("{\"status\":\"" + found.getStatus().getCode() + "\"}");
	}

}
