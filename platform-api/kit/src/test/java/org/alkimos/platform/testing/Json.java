package org.alkimos.platform.testing;

import java.net.URI;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The REST API as a script uses it: posts, reads, and follows what was created. */
public final class Json {

	private Json() {
	}

	/** Posts and expects success. */
	public static ResponseEntity<JsonNode> post(RestClient client, String path, Object body) {
		ResponseEntity<JsonNode> answer = client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(answer.getStatusCode().is2xxSuccessful()).as("POST %s: %s", path, answer).isTrue();
		return answer;
	}

	/** Reads and expects success. */
	public static JsonNode get(RestClient client, String path) {
		ResponseEntity<JsonNode> answer = client.get().uri(path).retrieve().toEntity(JsonNode.class);
		assertThat(answer.getStatusCode().is2xxSuccessful()).as("GET %s: %s", path, answer).isTrue();
		return Optional.ofNullable(answer.getBody()).orElseThrow();
	}

	/** The last part of the Location of what was created. */
	public static String idIn(ResponseEntity<?> created) {
		URI location = Optional.ofNullable(created.getHeaders().getLocation()).orElseThrow();
		return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
	}

}
