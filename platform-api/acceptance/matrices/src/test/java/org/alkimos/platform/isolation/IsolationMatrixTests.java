package org.alkimos.platform.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Endpoint;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint × every seat: a foreign id answers like an unknown one, and roles hold
 * inside the institution.
 */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private List<Subscriber<?>> subscribers;

	private ForeignIds ids;

	@BeforeAll
	void buildTwoInstitutions() {
		this.ids = ForeignIds.between(this.api);
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
			String seats = Seat.asking(endpoint)
				.stream()
				.filter((seat) -> !Set.of(401, 403, 404)
					.contains(ask(new MatrixRow(endpoint, Set.of(), body), seat).status()))
				.map(Seat::cell)
				.collect(Collectors.joining(" "));
			text.append(String.join(";", endpoint.method(), endpoint.path(), seats, body)).append('\n');
		}
		Files.writeString(Path.of("target", "isolation-matrix.csv"), text);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void aForeignIdAnswersLikeAnUnknownOne(MatrixRow row) {
		assertThat(this.ids.canary().ids().keySet()).as("ids of %s", row.endpoint())
			.containsAll(row.endpoint().variables());
		for (Seat seat : Seat.asking(row.endpoint())) {
			assertThat(this.ids.leak(row, seat)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("rows")
	void rolesHoldInsideTheInstitution(MatrixRow row) {
		// What an earlier seat deleted is gone for the next one.
		boolean gone = false;
		for (Seat seat : Seat.asking(row.endpoint())) {
			Answer answer = ask(row, seat);
			if (row.allowed().contains(seat)) {
				assertThat(answer.status()).as("%s as %s: %s", row.endpoint(), seat, answer.body())
					.isNotIn(401, 403, gone ? 403 : 404);
				gone = row.endpoint().method().equals("DELETE");
			}
			else {
				assertThat(answer.status()).as("%s as %s: %s", row.endpoint(), seat, answer.body()).isIn(401, 403, 404);
			}
			assertThat(answer.status()).as("%s as %s: %s", row.endpoint(), seat, answer.body()).isLessThan(500);
		}
	}

	@Test
	void eachOperationIsReachedByARightOrSaysWhyNot() {
		List<MatrixRow> operations = MatrixRow.all().stream().filter((row) -> row.endpoint().api()).toList();
		assertThat(operations).hasSizeGreaterThan(100)
			.allSatisfy((row) -> assertThat(row.closed() == null).as("rights of %s, or own, platform, or person", row)
				.isEqualTo(row.allowed().stream().anyMatch(Seat.MACHINES::contains)))
			.filteredOn((row) -> row.closed() == MatrixRow.Closed.PLATFORM)
			.allMatch((row) -> row.allowed().isEmpty());
		assertThat(operations.stream().flatMap((row) -> row.allowed().stream())).containsAll(Seat.MACHINES);
	}

	@Test
	void theDescriptionNamesTheRightsOfEachOperation() {
		JsonNode paths = Json.get(this.api.anonymous(), "/v3/api-docs").path("paths");
		assertThat(MatrixRow.all()).filteredOn((row) -> row.endpoint().api())
			.allSatisfy((row) -> assertThat(paths.path(row.endpoint().path())
				.path(row.endpoint().method().toLowerCase(Locale.ROOT))
				.path("description")
				.asString()
				.replaceAll("\\s+", " ")).as("%s", row.endpoint()).satisfies((text) -> {
					if (row.closed() == null) {
						assertThat(text).contains(rightsOf(row));
					}
					else {
						assertThat(text).doesNotContain("API clients need", "Any API client");
					}
				}));
	}

	private static String rightsOf(MatrixRow row) {
		Set<Seat> machines = EnumSet.copyOf(Seat.MACHINES);
		machines.retainAll(row.allowed());
		return machines.equals(Seat.MACHINES) ? "Any API client may call this." : "API clients need the right "
				+ machines.stream().map(Seat::name).collect(Collectors.joining(" or ")) + ".";
	}

	/**
	 * What one institution tells of another's changes nothing there and shows nothing.
	 */
	@Test
	void eventsAboutAnotherInstitutionTouchNothingThere() {
		World canary = this.ids.canary();
		TenantId victim = canary.actor(Seat.MANAGER).institution();
		Actor teller = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER, Role.EVALUATOR,
				Role.INSTITUTION_ADMINISTRATOR);
		JdbcClient superuser = Superuser.connect(this.environment);
		Map<String, String> before = ForgedEvents.restingRowsOf(superuser, victim);
		int taken = new ForgedEvents(this.subscribers, this.transaction).deliver(teller.institution(), canary);
		assertThat(taken).isGreaterThan(10);
		assertThat(ForgedEvents.rowsOf(superuser, victim)).isEqualTo(before);
		assertThat(MatrixRow.all()
			.stream()
			.filter((row) -> row.endpoint().method().equals("GET"))
			.filter((row) -> Answer.to(this.api, row, teller, canary.ids()).tells(canary.mark()))
			.map(MatrixRow::endpoint)).isEmpty();
	}

	/** Every text people wrote is marked; none of them is logged. */
	@AfterAll
	static void nothingThatWasWrittenIsLogged(CapturedOutput log) {
		assertThat(log.getAll()).doesNotContain("CanaryAna", "Canary program", "Canary goal", "Canary minutes",
				"Canary Hospital", "Canary license");
	}

	@Test
	void elevenSeededHolesAreFound() {
		assertThat(SeededHoles.NAMES).hasSize(11);
		try (var holes = new SeededHoles(this.mappings, this.ids.canary(), this.ids.other())) {
			assertThat(SeededHoles.NAMES.stream()
				.filter((hole) -> this.ids.leak(SeededHoles.row(hole), Seat.MANAGER).isEmpty())).as("not found")
				.isEmpty();
		}
	}

	private Answer ask(MatrixRow row, Seat seat) {
		return Answer.to(this.api, row, this.ids.canary().actor(seat), this.ids.canary().ids());
	}

}
