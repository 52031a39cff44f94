package org.alkimos.platform.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint × every seat: a foreign id answers like an unknown one, and roles hold
 * inside the institution.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private ApiClient api;

	private World canary;

	private World other;

	@BeforeAll
	void buildTwoInstitutions() {
		this.canary = World.build(this.api, "Canary");
		this.other = World.build(this.api, "Other");
	}

	static Stream<MatrixRow> rows() {
		return MatrixRow.all().stream();
	}

	@Test
	void everyEndpointHasARow() throws IOException {
		Set<Endpoint> kept = MatrixRow.all()
			.stream()
			.map(MatrixRow::endpoint)
			.collect(Collectors.toCollection(TreeSet::new));
		if (!Endpoint.mapped(this.mappings).equals(kept)) {
			observe();
		}
		assertThat(Endpoint.mapped(this.mappings))
			.as("add or remove rows in isolation-matrix.csv; who gets an answer now is in target/isolation-matrix.csv")
			.isEqualTo(kept);
	}

	/**
	 * Writes down who gets an answer now, as a start for rows of new endpoints; a person
	 * decides whether it is right.
	 */
	private void observe() throws IOException {
		var kept = MatrixRow.all().stream().collect(Collectors.toMap(MatrixRow::endpoint, MatrixRow::body));
		Set<Endpoint> endpoints = new LinkedHashSet<>();
		MatrixRow.all().forEach((row) -> endpoints.add(row.endpoint()));
		endpoints.addAll(Endpoint.mapped(this.mappings));
		StringBuilder text = new StringBuilder();
		for (Endpoint endpoint : endpoints) {
			String body = kept.getOrDefault(endpoint,
					endpoint.method().matches("POST|PUT") ? (endpoint.api() ? "{}" : "nothing=") : "");
			String seats = Stream.of(Seat.values())
				.filter((seat) -> !Set.of(401, 403, 404)
					.contains(ask(new MatrixRow(endpoint, Set.of(), body), this.canary.actor(seat), this.canary.ids())
						.status()))
				.map((seat) -> seat.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(" "));
			text.append(String.join(";", endpoint.method(), endpoint.path(), seats, body)).append('\n');
		}
		Files.writeString(Path.of("target", "isolation-matrix.csv"), text);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void aForeignIdAnswersLikeAnUnknownOne(MatrixRow row) {
		Map<String, String> foreign = this.canary.ids();
		Map<String, String> unknown = foreign.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (id) -> World.unknown(id.getValue())));
		assertThat(foreign.keySet()).as("ids of %s", row.endpoint()).containsAll(row.endpoint().variables());
		for (Seat seat : Seat.values()) {
			Actor stranger = this.other.actor(seat);
			Answer toForeign = ask(row, stranger, foreign);
			Answer toUnknown = ask(row, stranger, unknown);
			if (!row.endpoint().variables().isEmpty()) {
				assertThat(toForeign).as("%s as %s", row.endpoint(), seat).isEqualTo(toUnknown);
			}
			assertThat(toForeign.body()).as("%s as %s", row.endpoint(), seat).doesNotContain(this.canary.mark());
			assertThat(toForeign.status()).as("%s as %s: %s", row.endpoint(), seat, toForeign.body()).isLessThan(500);
		}
	}

	@ParameterizedTest
	@MethodSource("rows")
	void rolesHoldInsideTheInstitution(MatrixRow row) {
		for (Seat seat : Seat.values()) {
			Answer answer = ask(row, this.canary.actor(seat), this.canary.ids());
			if (row.allowed().contains(seat)) {
				assertThat(answer.status()).as("%s as %s: %s", row.endpoint(), seat, answer.body())
					.isNotIn(401, 403, 404);
			}
			else {
				assertThat(answer.status()).as("%s as %s: %s", row.endpoint(), seat, answer.body()).isIn(401, 403, 404);
			}
			assertThat(answer.status()).as("%s as %s: %s", row.endpoint(), seat, answer.body()).isLessThan(500);
		}
	}

	private Answer ask(MatrixRow row, Actor actor, Map<String, String> ids) {
		var request = this.api.as(actor)
			.method(HttpMethod.valueOf(row.endpoint().method()))
			.uri(row.endpoint().at(ids))
			.header("If-Match", "\"0\"");
		row.fill(request, ids);
		return Answer.of(request.retrieve().toEntity(String.class), ids);
	}

	/** What came back, with the ids that were sent taken out. */
	private record Answer(int status, String type, String body) {

		static Answer of(ResponseEntity<String> response, Map<String, String> ids) {
			String body = (response.getBody() != null) ? response.getBody() : "";
			for (String id : ids.values()) {
				body = World.isId(id) ? body.replace(id, "id") : body;
			}
			return new Answer(response.getStatusCode().value(), String.valueOf(response.getHeaders().getContentType()),
					body.replaceAll("\"timestamp\":\"[^\"]*\"", ""));
		}

	}

}
