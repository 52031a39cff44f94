package org.alkimos.benchmarks.requests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.JOSEException;

/**
 * Compares {@code GET /api/v1/cohorts/{id}} of the delivered jar with bare Spring
 * endpoints, turn by turn in one run, and prints ratios. All sides have JVMs of the same
 * size and the same database. Run by {@code infra/benchmarks/reads.sh}.
 */
public final class CohortReads {

	private static final int ROUNDS = Integer.getInteger("reads.rounds", 9);

	private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("reads.seconds", 5));

	private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("reads.warm-up", 30));

	private static final Path LOGS = Path.of("target", "reads");

	/** Limits are off, as the bare sides have none. Jobs run as often as delivered. */
	private static final List<String> SETTINGS = List.of("--alkimos.limits.requests-per-second=0",
			"--alkimos.limits.share=0", "--alkimos.management.port=0", "--db-scheduler.polling-interval=1s");

	private final TokenIssuer issuer;

	private final SampleInstitution institution;

	/** The application, then those it is compared with. */
	private final List<Side> sides;

	private CohortReads(TokenIssuer issuer, SampleInstitution institution, List<Side> sides) {
		this.issuer = issuer;
		this.institution = institution;
		this.sides = sides;
	}

	/**
	 * Runs on the services that the environment names.
	 * @param args the jar
	 */
	public static void main(String[] args) throws Exception {
		Files.createDirectories(LOGS);
		try (TokenIssuer issuer = TokenIssuer.start();
				ServerProcess application = ServerProcess.start(List.of("-jar", args[0]),
						LOGS.resolve("application.log"), settings(issuer));
				ServerProcess bare = ServerProcess.start(
						List.of("-cp", Objects.requireNonNull(System.getProperty("java.class.path")),
								BareServer.class.getName()),
						LOGS.resolve("bare.log"),
						List.of("--spring.config.name=bare-server", "--" + BareServer.ISSUER + "=" + issuer.name()))) {
			SampleInstitution institution = SampleInstitution.insert(issuer.name());
			new CohortReads(issuer, institution, sides(institution, application.port(), bare.port())).compare();
		}
	}

	private static List<String> settings(TokenIssuer issuer) {
		List<String> settings = new ArrayList<>(SETTINGS);
		settings.add("--alkimos.keycloak.url=" + issuer.url());
		settings.add("--alkimos.keycloak.realm=alkimos");
		return settings;
	}

	private static List<Side> sides(SampleInstitution institution, int application, int bare) {
		return List.of(new Side("application", application, "/api/v1/cohorts/" + institution.cohort(), true),
				new Side("same guarantees", bare, "/guarded/cohorts/" + institution.cohort(), true),
				new Side("no guarantees", bare,
						"/bare/" + institution.tenant() + "/cohorts/" + institution.cohort(), false));
	}

	private void compare() throws Exception {
		requireSameCohort();
		System.out.printf("%nGET /api/v1/cohorts/{id}, %d rounds of %d s for each, median and range:%n", ROUNDS,
				TURN.toSeconds());
		System.out.printf("| Connections | Application, requests/s | Same guarantees, requests/s"
				+ " | No guarantees, requests/s | Application to same guarantees (goal: 0.9)"
				+ " | Application to no guarantees (goal: 0.7) |%n|---|---|---|---|---|---|%n");
		for (int connections : List.of(1, 8)) {
			for (Side side : this.sides) {
				side.perSecond(connections, WARM_UP, token());
			}
			List<Figures> figures = measure(connections);
			Figures application = figures.get(0);
			System.out.printf("| %d | %.0f | %.0f | %.0f | %s | %s |%n", connections, application.median(),
					figures.get(1).median(), figures.get(2).median(), application.to(figures.get(1)).written(),
					application.to(figures.get(2)).written());
		}
	}

	/** Every second round in reverse, so that a drift of the machine favors no side. */
	private List<Figures> measure(int connections) throws Exception {
		List<Figures> figures = this.sides.stream().map((side) -> new Figures(new double[ROUNDS])).toList();
		for (int round = 0; round < ROUNDS; round++) {
			for (int turn = 0; turn < this.sides.size(); turn++) {
				int side = (round % 2 == 0) ? turn : this.sides.size() - 1 - turn;
				figures.get(side).rounds()[round] = this.sides.get(side).perSecond(connections, TURN, token());
			}
		}
		return figures;
	}

	/** Otherwise two different answers would be compared. */
	private void requireSameCohort() throws Exception {
		for (Side side : this.sides) {
			String body = side.ask(token());
			System.out.printf("%s: %d characters%n", side.name(), body.length());
			if (!body.contains(this.institution.cohort().toString()) || !body.contains("\"Sample program\"")) {
				throw new IllegalStateException(side.name() + " answered " + body);
			}
		}
	}

	/** A fresh one for each turn, which is shorter than its lifetime. */
	private String token() throws JOSEException {
		return this.issuer.tokenOf(this.institution);
	}

}
