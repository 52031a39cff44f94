package org.alkimos.platform.crash;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.AppProcess;

/**
 * Members logging meetings, as commands whose answers are written down: a meeting in one
 * module makes a notice in another. Each tenth command asks for what has to be refused.
 */
final class Meetings {

	private static final int REFUSED_EVERY = 10;

	private static final int TRIES = 3;

	private final Clients clients;

	private final List<Place> places;

	private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();

	Meetings(Clients clients, List<Place> places) {
		this.clients = clients;
		this.places = places;
	}

	/** Meetings of this institution's pods, sent to one application. */
	static Meetings of(AppProcess app, InstitutionRows rows, Actor manager) {
		return new Meetings((chance, actor) -> app.as(actor), Place.in(rows, manager.institution()));
	}

	/** What the client knows afterwards, by the number of the command. */
	Map<Integer, Answer> answers() {
		return Map.copyOf(this.answers);
	}

	/** How many commands had each answer. */
	Map<Answer, Long> tally() {
		return this.answers.values()
			.stream()
			.collect(Collectors.groupingBy((answer) -> answer, TreeMap::new, Collectors.counting()));
	}

	/** Sends one command; where no answer comes, mostly again with the same key. */
	void send(int number, RandomGenerator chance) {
		Place place = this.places.get(chance.nextInt(this.places.size()));
		String key = UUID.randomUUID().toString();
		int tries = 1 + chance.nextInt(TRIES);
		Answer answer = Answer.UNKNOWN;
		for (int attempt = 0; attempt < tries && !answer.isFinal(); attempt++) {
			answer = ask(this.clients.of(chance, place.mentor()), place, key, number);
		}
		this.answers.put(number, answer);
	}

	private static Answer ask(RestClient client, Place place, String key, int number) {
		try {
			ResponseEntity<Void> response = client.post()
				.uri("/api/v1/pods/{pod}/meetings", place.pod())
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.body(body(number))
				.retrieve()
				.toBodilessEntity();
			return switch (response.getStatusCode().value()) {
				case 201 -> Answer.DONE;
				case 422 -> Answer.REFUSED;
				case 503 ->
					response.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER) ? Answer.TRY_LATER : Answer.FAILED;
				default -> Answer.FAILED;
			};
		}
		catch (ResourceAccessException ex) {
			return Answer.UNKNOWN;
		}
	}

	/** Held today, whatever day that is where the cohort is, or far too late. */
	private static Map<String, String> body(int number) {
		Map<String, String> body = new HashMap<>(Map.of("type", "MENTOR_LED", "minutes", text(number)));
		if (number % REFUSED_EVERY == 0) {
			body.put("heldOn", LocalDate.now().plusYears(50).toString());
		}
		return body;
	}

	static String text(int number) {
		return "Command " + number;
	}

	/** Where commands are sent to. */
	@FunctionalInterface
	interface Clients {

		RestClient of(RandomGenerator chance, Actor actor);

	}

	/** What a client heard of its command. */
	enum Answer {

		DONE, REFUSED,

		/** None came. */
		UNKNOWN,

		/** Told when to try again; whether it was done is not known. */
		TRY_LATER,

		/** Anything else, which nobody should ever see. */
		FAILED;

		boolean isFinal() {
			return this == DONE || this == REFUSED;
		}

	}

	/** A pod and the one who logs its meetings. */
	record Place(UUID pod, Actor mentor) {

		static List<Place> in(InstitutionRows rows, TenantId institution) {
			return rows.list("select pod_id, mentors[1] from progress.pod order by pod_id",
					(row, index) -> new Place(row.getObject(1, UUID.class),
							new Actor(institution, new PersonId(row.getObject(2, UUID.class)), Set.of())));
		}

	}

}
