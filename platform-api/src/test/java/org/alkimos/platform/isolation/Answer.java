package org.alkimos.platform.isolation;

import java.util.Map;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.ApiClient;

/** What came back, with the ids that were sent taken out. */
record Answer(int status, String type, String body) {

	static Answer to(ApiClient api, MatrixRow row, Actor actor, Map<String, String> ids) {
		var request = api.as(actor)
			.method(HttpMethod.valueOf(row.endpoint().method()))
			.uri(row.endpoint().at(ids))
			.header("If-Match", "\"0\"");
		row.fill(request, ids);
		return of(request.retrieve().toEntity(String.class), ids);
	}

	private static Answer of(ResponseEntity<String> response, Map<String, String> ids) {
		String body = (response.getBody() != null) ? response.getBody() : "";
		for (String id : ids.values()) {
			body = World.isId(id) ? body.replace(id, "id") : body;
		}
		return new Answer(response.getStatusCode().value(), String.valueOf(response.getHeaders().getContentType()),
				body.replaceAll("\"timestamp\":\"[^\"]*\"", ""));
	}

}
