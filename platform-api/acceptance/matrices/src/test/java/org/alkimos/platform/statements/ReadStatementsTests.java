package org.alkimos.platform.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.alkimos.local.Extent;
import org.alkimos.platform.isolation.MatrixRow;
import org.alkimos.platform.isolation.Seat;
import org.alkimos.platform.isolation.World;
import org.alkimos.platform.statements.StatementLog.Counted;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PodsInTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page and every GET of the API in the isolation matrix, as everyone who may read
 * it: few statements, none twice, and no more of them when the cohort and the institution
 * grow. Of a page the second look is counted, as navigation is kept for some seconds.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class ReadStatementsTests {

	private static final int MOST_QUERIES = 15;

	private static final int MOST_ROUND_TRIPS = 20;

	private static final int FEW = 10;

	private static final int MANY = Extent.of(60, 1_000);

	/** Cohorts added for the second look; there are still more people. */
	private static final int ADDED = 6;

	@Autowired
	private ApiClient api;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private PodsInTests pods;

	@Autowired
	private JdbcClient jdbc;

	private StatementLog log;

	private World world;

	private Map<Look, Seen> few;

	private Map<Look, Seen> many;

	@BeforeAll
	void lookAtTwoSizes() throws IOException {
		this.log = StatementLog.on(this.dataSource);
		this.world = World.build(this.api, "Counted");
		var cohort = new GrowingCohort(this.api, this.pods, this.world);
		cohort.surroundBy(1);
		cohort.growTo(FEW);
		this.few = looks();
		cohort.surroundBy(ADDED + 1);
		cohort.growTo(MANY);
		this.many = looks();
		Path table = Path.of("target", "read-statements.csv");
		Files.createDirectories(table.getParent());
		Files.write(table,
				Stream
					.concat(Stream.of("read;reader;status;queries;round trips;queries of " + MANY + ";round trips"),
							this.few.entrySet().stream().map((one) -> line(one.getKey(), one.getValue())))
					.toList());
	}

	@AfterAll
	void stopCounting() {
		this.log.close();
	}

	/**
	 * Reads above a limit, each with what it sends too often. They are to be mended; none
	 * may be added.
	 */
	private static final Map<String, String> KNOWN = Map.ofEntries(
			Map.entry("/programs/{programId}/evidence", "results of each cohort and form"),
			Map.entry("/programs/{programId}/evidence.csv", "results of each cohort and form"),
			Map.entry("/programs/{programId}/evidence.pdf", "results of each cohort and form"),
			Map.entry("/api/v1/programs/{programId}/evidence", "results of each cohort and form"),
			Map.entry("/api/v1/programs/{programId}/evidence.csv", "results of each cohort and form"),
			Map.entry("/api/v1/programs/{programId}/evidence.pdf", "results of each cohort and form"),
			Map.entry("/match-runs/{runId}/comparison/{otherRunId}", "here a run is compared with itself"),
			Map.entry("/api/v1/match-runs/{runId}/comparison/{otherRunId}", "here a run is compared with itself"),
			Map.entry("/identity-provider", "institution and provider"),
			Map.entry("/api/v1/identity-provider", "the provider"),
			Map.entry("/my-data/download", "everything that each module keeps about a person, in one file"),
			Map.entry("/api/v1/me/data", "everything that each module keeps about a person, in one file"),
			Map.entry("/cohorts/{cohortId}/roster-import/{importId}", "the cohort"));

	@Test
	void aReadSendsFewStatements() {
		assertThat(reads(
				(seen) -> seen.counted().queries() > MOST_QUERIES || seen.counted().roundTrips() > MOST_ROUND_TRIPS))
			.as("more than %d queries or %d round trips", MOST_QUERIES, MOST_ROUND_TRIPS)
			.isEmpty();
	}

	@Test
	void noStatementIsSentTwice() {
		assertThat(all().filter((one) -> !one.getValue().counted().repeated().isEmpty())
			.map((one) -> one.getKey() + ": " + one.getValue().counted().repeated())
			.distinct()).isEmpty();
	}

	/**
	 * A statement for each of what was added would be as many. A few more are those for
	 * what was not there yet at the first look, such as names of a list's first entries.
	 */
	@Test
	void morePeopleAddNoStatement() {
		assertThat(this.many.entrySet()
			.stream()
			.filter((one) -> !KNOWN.containsKey(one.getKey().path()))
			.filter((one) -> one.getValue().counted().queries() >= seenByFew(one.getKey()).counted().queries() + ADDED)
			.map((one) -> line(one.getKey(), seenByFew(one.getKey())))).isEmpty();
	}

	/** A look that is refused would be within any limit. */
	@Test
	void nearlyEveryLookIsAnswered() {
		long answered = this.many.values().stream().filter((seen) -> seen.status() == 200).count();
		assertThat(answered).isGreaterThan(this.many.size() * 9L / 10);
		assertThat(this.many.values().stream().filter((seen) -> seen.counted().queries() > 0).count())
			.isGreaterThan(this.many.size() / 2);
	}

	@Test
	void aStatementSentTwiceIsSeen() {
		var request = new MockHttpServletRequest();
		request.addHeader(StatementLog.HEADER, "twice");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		try {
			for (int time = 0; time < 2; time++) {
				this.jdbc.sql("select floor from evaluation.small_groups where floor > ?")
					.param(5)
					.query()
					.listOfRows();
			}
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
		Counted counted = this.log.of("twice");
		assertThat(counted.repeated().values()).containsExactly(2L);
		assertThat(counted.queries()).isEqualTo(2);
	}

	private Map<Look, Seen> looks() {
		Map<Look, Seen> looks = new LinkedHashMap<>();
		for (MatrixRow row : MatrixRow.all()) {
			if (row.endpoint().method().equals("GET")) {
				row.allowed().forEach((seat) -> looks.put(new Look(row.endpoint().path(), seat), look(row, seat)));
			}
		}
		return looks;
	}

	/**
	 * Of two requests for a page, at most one reads the sidebar, which is kept for some
	 * seconds; the other one counts.
	 */
	private Seen look(MatrixRow row, Seat seat) {
		String address = row.endpoint().at(this.world.ids());
		Seen seen = ask(address, seat);
		return row.endpoint().api() ? seen
				: Stream.of(seen, ask(address, seat))
					.min(Comparator.comparingInt((one) -> one.counted().queries()))
					.orElseThrow();
	}

	private Seen ask(String address, Seat seat) {
		String request = UUID.randomUUID().toString();
		ResponseEntity<byte[]> answer = this.api.as(this.world.actor(seat))
			.get()
			.uri(address)
			.header(StatementLog.HEADER, request)
			.retrieve()
			.toEntity(byte[].class);
		return new Seen(answer.getStatusCode().value(), this.log.of(request));
	}

	private Stream<Map.Entry<Look, Seen>> all() {
		return Stream.of(this.few, this.many)
			.flatMap((looks) -> looks.entrySet().stream())
			.filter((one) -> !KNOWN.containsKey(one.getKey().path()));
	}

	private List<String> reads(Predicate<Seen> kind) {
		return all().filter((one) -> kind.test(one.getValue()))
			.map((one) -> line(one.getKey(), seenByFew(one.getKey())))
			.distinct()
			.toList();
	}

	private Seen seenByFew(Look look) {
		return this.few.getOrDefault(look, new Seen(0, new Counted()));
	}

	private String line(Look look, Seen seen) {
		Seen later = this.many.getOrDefault(look, seen);
		return String.join(";", look.path(), look.seat().name(), String.valueOf(seen.status()),
				String.valueOf(seen.counted().queries()), String.valueOf(seen.counted().roundTrips()),
				String.valueOf(later.counted().queries()), String.valueOf(later.counted().roundTrips()));
	}

	/** A page and its reader. */
	private record Look(String path, Seat seat) {
	}

	private record Seen(int status, Counted counted) {
	}

}
