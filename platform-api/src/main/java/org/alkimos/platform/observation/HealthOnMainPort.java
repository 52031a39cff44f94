package org.alkimos.platform.observation;

import java.io.IOException;
import java.util.Arrays;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the health endpoint, with its groups, where browsers and API clients connect.
 */
final class HealthOnMainPort implements HttpRequestHandler {

	static final String PATH = "/actuator/health";

	private final HealthEndpointWebExtension health;

	private final JsonMapper json;

	HealthOnMainPort(HealthEndpointWebExtension health, JsonMapper json) {
		this.health = health;
		this.json = json;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		String rest = request.getRequestURI().substring(request.getContextPath().length() + PATH.length());
		String[] path = Arrays.stream(rest.split("/")).filter((part) -> !part.isEmpty()).toArray(String[]::new);
		var answer = this.health.health(ApiVersion.LATEST, WebServerNamespace.SERVER, SecurityContext.NONE, path);
		if (answer.getBody() == null) {
			response.sendError(answer.getStatus());
			return;
		}
		response.setStatus(answer.getStatus());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(ApiVersion.LATEST.getProducedMimeType().toString());
		this.json.writeValue(response.getOutputStream(), answer.getBody());
	}

}
