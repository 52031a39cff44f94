package org.alkimos.platform.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.ApiClient;

/**
 * What came back, with the ids that were sent taken out.
 *
 * @param headers all but those that tell the time
 * @param body as text, also of what lies in an archive or stands on a printed page
 */
record Answer(int status, Map<String, List<String>> headers, String body) {

	/** A new session has a name of its own each time. */
	private static final String SESSION = "^alkimos=[^;]*";

	/** They differ between any two answers, or say no more than the body. */
	private static final Set<String> OF_THE_MOMENT = Set.of("date", "connection", "keep-alive", "content-length",
			"x-request-id");

	static Answer to(ApiClient api, MatrixRow row, Actor actor, Map<String, String> ids) {
		var request = api.as(actor)
			.method(HttpMethod.valueOf(row.endpoint().method()))
			.uri(row.endpoint().at(ids))
			.header("If-Match", "\"0\"");
		row.fill(request, ids);
		return of(request.retrieve().toEntity(byte[].class), ids);
	}

	private static Answer of(ResponseEntity<byte[]> response, Map<String, String> ids) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		HttpHeaders sent = response.getHeaders();
		sent.forEach((name, values) -> headers.put(name,
				values.stream().map((value) -> without(ids, value).replaceFirst(SESSION, "alkimos=session")).toList()));
		OF_THE_MOMENT.forEach(headers::remove);
		String body = without(ids, ReadableBody.of(sent.getContentType(), response.getBody()));
		return new Answer(response.getStatusCode().value(), headers, body.replaceAll("\"timestamp\":\"[^\"]*\"", ""));
	}

	private static String without(Map<String, String> ids, String text) {
		String rest = text;
		for (String id : ids.values()) {
			rest = World.isId(id) ? rest.replace(id, "id") : rest;
		}
		return rest;
	}

	/** Whether the word stands anywhere in it. */
	boolean tells(String word) {
		return this.body.contains(word) || this.headers.toString().contains(word);
	}

}
