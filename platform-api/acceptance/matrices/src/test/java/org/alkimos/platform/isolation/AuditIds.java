package org.alkimos.platform.isolation;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.awaitility.Awaitility.await;

/** Finds the ids a row of the audit matrix needs. */
final class AuditIds {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Map<String, String> kept;

	private final Supplier<String> queued;

	/**
	 * Starts with these.
	 * @param queued makes the run created last wait again and gives its id
	 */
	AuditIds(Map<String, String> ids, Supplier<String> queued) {
		this.kept = new HashMap<>(ids);
		this.queued = queued;
	}

	/** The ids for a row, as the one who asks reads them. */
	Map<String, String> of(AuditRow row, RestClient client) {
		Map<String, String> ids = new HashMap<>(this.kept);
		for (String source : row.ids()) {
			if (!source.startsWith("?")) {
				String name = source.substring(source.startsWith("+") ? 1 : 0, source.indexOf('='));
				String value = value(source.substring(source.indexOf('=') + 1), ids, client);
				ids.put(name, value);
				if (source.startsWith("+")) {
					this.kept.put(name, value);
				}
			}
		}
		return ids;
	}

	/** The query a row asks with, question mark included. */
	String query(AuditRow row) {
		return row.ids()
			.stream()
			.filter((source) -> source.startsWith("?"))
			.map((query) -> filled(query, this.kept))
			.findFirst()
			.orElse("");
	}

	/** Remembers what was created. */
	void created(ResponseEntity<?> answer) {
		Optional.ofNullable(answer.getHeaders().getLocation())
			.map((location) -> location.getPath().substring(location.getPath().lastIndexOf('/') + 1))
			.filter(World::isId)
			.ifPresent((id) -> this.kept.put("last", id));
	}

	String last() {
		return Optional.ofNullable(this.kept.get("last")).orElseThrow();
	}

	private String value(String source, Map<String, String> ids, RestClient client) {
		if (source.equals("!queued")) {
			return this.queued.get();
		}
		String text = filled(source, ids);
		if (!text.startsWith("@")) {
			return text;
		}
		String[] place = text.substring(1).split("#");
		return await().atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> (place.length > 1) ? pointed(client, place[0], place[1]) : tag(client, place[0]),
					(found) -> !found.isEmpty());
	}

	private static String pointed(RestClient client, String path, String pointer) {
		return client.get().uri(path).retrieve().toEntity(JsonNode.class).getBody().at(pointer).asString();
	}

	private static String tag(RestClient client, String path) {
		return String.valueOf(client.get().uri(path).retrieve().toBodilessEntity().getHeaders().getETag())
			.replaceFirst("-.*", "")
			.replaceAll("[^0-9]", "");
	}

	/** Longer names first, so that none is taken for the beginning of another. */
	static String filled(String text, Map<String, String> ids) {
		String filled = text;
		for (String name : ids.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
			filled = filled.replace("$" + name, ids.getOrDefault(name, ""));
		}
		return filled;
	}

}
