package org.alkimos.platform.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.alkimos.platform.crash.Meetings.Answer;

import static org.awaitility.Awaitility.await;

/** Compares what clients were told with what two modules hold. */
record Delivered(Map<UUID, List<Instant>> caused, Map<UUID, List<Instant>> effects, Map<String, Integer> commands,
		int parked) {

	static final String LOST_COMMANDS = "acknowledged commands lost";

	static final String LOST_EFFECTS = "pods with lost effects";

	static final String REPEATED_EFFECTS = "pods with repeated effects";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** Seconds without an effect after which none is on its way. */
	private static final int STILL = 4;

	/** The same where a dead application's places may be held for six seconds. */
	private static final int STILL_AFTER_AN_END = 15;

	/** Waits until nothing is on its way any more, and reads both modules. */
	static Delivered read(InstitutionRows rows) {
		return read(rows, STILL);
	}

	/**
	 * The same, where an application has just started in the place of a dead one: what it
	 * does not do at all is told from what it cannot do yet.
	 */
	static Delivered afterAnEnd(InstitutionRows rows) {
		return read(rows, STILL_AFTER_AN_END);
	}

	private static Delivered read(InstitutionRows rows, int still) {
		rows.awaitSent();
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> rows.count("select count(*) from kernel.witness"), new Still(still)::since);
		return new Delivered(moments(rows, "select pod_id, logged_at from progress.meeting order by logged_at"),
				moments(rows, "select pod_id, at from kernel.witness where tenant_id = kernel.tenant() order by seq"),
				rows.list("select minutes from progress.meeting", (row, index) -> row.getString(1))
					.stream()
					.collect(Collectors.toMap((text) -> text, (text) -> 1, Integer::sum)),
				rows.count("select count(*) from kernel.parked_event"));
	}

	/**
	 * Reads until every promise is kept, as what is only late is not lost, and gives up
	 * after a minute. Consumers of an application that has just started may be waiting
	 * for the places of its dead predecessor.
	 */
	static Delivered late(InstitutionRows rows, Map<Integer, Answer> answers) {
		Instant patience = Instant.now().plus(PATIENCE);
		Delivered delivered = read(rows);
		while (!delivered.broken(answers).isEmpty() && Instant.now().isBefore(patience)) {
			delivered = read(rows);
		}
		return delivered;
	}

	private static Map<UUID, List<Instant>> moments(InstitutionRows rows, String sql) {
		Map<UUID, List<Instant>> moments = new TreeMap<>();
		rows.list(sql,
				(row, index) -> Map.entry(row.getObject(1, UUID.class),
						row.getObject(2, OffsetDateTime.class).toInstant()))
			.forEach((entry) -> moments.computeIfAbsent(entry.getKey(), (pod) -> new ArrayList<>())
				.add(entry.getValue()));
		return moments;
	}

	/** What is wrong, by kind; nothing where every promise was kept. */
	Map<String, Object> broken(Map<Integer, Answer> answers) {
		Map<String, Object> broken = new TreeMap<>();
		add(broken, LOST_COMMANDS, numbers(answers, Answer.DONE, 0));
		add(broken, "refused commands with an effect", numbers(answers, Answer.REFUSED, 1));
		add(broken, "commands done twice", this.commands.values().stream().filter((times) -> times > 1).toList());
		add(broken, LOST_EFFECTS, pods((caused, seen) -> !without(caused, seen).isEmpty()));
		add(broken, REPEATED_EFFECTS,
				pods((caused, seen) -> without(seen, caused).stream().anyMatch(caused::contains)));
		add(broken, "pods with effects of nothing", pods((caused, seen) -> !caused.containsAll(seen)));
		add(broken, "pods with effects out of order", pods((caused,
				seen) -> !seen.stream().distinct().toList().equals(seen.stream().distinct().sorted().toList())));
		add(broken, "parked events", Collections.nCopies(this.parked, 1));
		return broken;
	}

	/** Pods of which this is true, given what was caused there and what was seen. */
	private Set<UUID> pods(BiPredicate<List<Instant>, List<Instant>> wrong) {
		Set<UUID> pods = new TreeSet<>(this.caused.keySet());
		pods.addAll(this.effects.keySet());
		pods.removeIf((pod) -> !wrong.test(this.caused.getOrDefault(pod, List.of()),
				this.effects.getOrDefault(pod, List.of())));
		return pods;
	}

	/** What is left of all when each of those is taken out once. */
	private static List<Instant> without(List<Instant> all, List<Instant> those) {
		List<Instant> rest = new ArrayList<>(all);
		those.forEach(rest::remove);
		return rest;
	}

	/** Commands with this answer that have (1) or lack (0) their meeting. */
	private List<Integer> numbers(Map<Integer, Answer> answers, Answer answer, int times) {
		return answers.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == answer)
			.map(Map.Entry::getKey)
			.filter((number) -> this.commands.getOrDefault(Meetings.text(number), 0) == times)
			.toList();
	}

	private static void add(Map<String, Object> broken, String what, Collection<?> found) {
		if (!found.isEmpty()) {
			broken.put(what, found);
		}
	}

	/** Whether a count stood still for so many looks. */
	private static final class Still {

		private final int enough;

		private int last = -1;

		private int looks;

		Still(int enough) {
			this.enough = enough;
		}

		boolean since(int count) {
			this.looks = (count == this.last) ? this.looks + 1 : 0;
			this.last = count;
			return this.looks >= this.enough;
		}

	}

}
