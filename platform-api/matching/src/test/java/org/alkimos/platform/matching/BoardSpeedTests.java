package org.alkimos.platform.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a committee waits with a larger cohort, over HTTP: roster, board, and what a
 * move of one mentee would change. Prints what it took; 200 mentees with
 * {@code -Dalkimos.board.mentees=200}.
 */
@PlatformTest
@Tag(Extent.GUARANTEES)
class BoardSpeedTests {

	private static final int MENTEES = Integer.getInteger("alkimos.board.mentees", 60);

	private static final List<String> TOPICS = List.of("grant writing", "leading a team", "negotiation",
			"building a network", "scientific writing", "mentoring others");

	private final Random random = new Random(4);

	@Autowired
	private ApiClient client;

	@Autowired
	private ImportedCohort cohorts;

	@Autowired
	private MatchReview review;

	@Autowired
	private Campus campus;

	@Test
	void saysAtOnceWhatAMoveWouldChange() {
		Actor manager = Acting.as(this.campus.open("Westfield University").institution(), Role.PROGRAM_MANAGER);
		long begin = System.nanoTime();
		CohortId cohort = this.cohorts.of(manager, mentees(), mentors());
		long imported = (System.nanoTime() - begin) / 1_000_000;
		MatchRunId run = this.cohorts.drafted(manager, cohort);
		Board board = Tenancy.call(manager.institution(), () -> this.review.board(manager, run));
		List<PersonId> placed = board.pods()
			.stream()
			.flatMap((pod) -> pod.mentees().stream())
			.map(Board.Placed::mentee)
			.toList();
		assertThat(placed.size() + board.unmatched().size()).isEqualTo(MENTEES);

		RestClient browser = this.client.as(manager);
		List<Long> page = new ArrayList<>();
		List<Long> why = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			String mentee = placed.get(this.random.nextInt(placed.size())).value().toString();
			page.add(took(browser, "/match-runs/" + run.value()));
			why.add(took(browser, "/match-runs/" + run.value() + "?why=" + mentee));
		}
		System.out.printf(
				"%d mentees: import %d ms; board median %d ms, longest %d; if moved median %d ms, longest %d%n",
				MENTEES, imported, median(page), longest(page), median(why), longest(why));
		assertThat(median(why)).isLessThan(2000);
	}

	private static long took(RestClient browser, String address) {
		long begin = System.nanoTime();
		assertThat(browser.get()
			.uri(address)
			.header("HX-Request", "true")
			.header("HX-Target", address.contains("why=") ? "why-slot" : "board")
			.retrieve()
			.toEntity(String.class)
			.getStatusCode()
			.value()).isEqualTo(200);
		return (System.nanoTime() - begin) / 1_000_000;
	}

	/** Of the later half, once everything is compiled. */
	private static long median(List<Long> times) {
		List<Long> warm = new ArrayList<>(times.subList(times.size() / 2, times.size()));
		Collections.sort(warm);
		return warm.get(warm.size() / 2);
	}

	private static long longest(List<Long> times) {
		return Collections.max(times.subList(times.size() / 2, times.size()));
	}

	private byte[] mentees() {
		return table(
				"external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,"
						+ "needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid",
				MENTEES,
				(i) -> "E%d,Given,Mentee %d,mentee%d@large.example,Institution %d,Department %d,field %d,fellow,%d,%s,%s,either,,,"
					.formatted(i, i, i, i % 7, i, i, i % 9, some(TOPICS, 3), hours()));
	}

	private byte[] mentors() {
		return table(
				"external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,"
						+ "availability,modality,mentor_training_date,direct_reports,avoid",
				MENTEES * 2 / 7 + 2,
				(i) -> "M%d,Given,Mentor %d,mentor%d@large.example,Institution %d,Clinic %d,science %d,professor,%s,1,%s,either,,,"
					.formatted(i, i, i, i % 7, i, i, some(TOPICS, 4), hours()));
	}

	private static byte[] table(String header, int rows, java.util.function.IntFunction<String> row) {
		return (header + "\n" + IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining("\n")))
			.getBytes(StandardCharsets.UTF_8);
	}

	private String hours() {
		List<String> all = IntStream.range(0, 25)
			.mapToObj((i) -> List.of("Mon", "Tue", "Wed", "Thu", "Fri").get(i / 5) + " %02d:00".formatted(8 + i % 5))
			.toList();
		return some(all, 12);
	}

	private String some(List<String> all, int count) {
		List<String> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, this.random);
		return String.join("; ", shuffled.subList(0, count));
	}

}
