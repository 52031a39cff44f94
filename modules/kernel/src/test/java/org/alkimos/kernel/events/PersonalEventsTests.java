package org.alkimos.kernel.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.contracts.sample.SampleTold;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose personal data an event carries, by its declared fields. */
class PersonalEventsTests {

	private static final String TOLD = EventCodec.typeOf(SampleTold.class);

	private static final String NEWER = "org.alkimos.sample.sample-retold.v1";

	private final EventCodec codec = new EventCodec();

	private final PersonalEvents personal = PersonalEvents.onClassPath();

	private final PersonId person = PersonId.next();

	private final String id = this.person.value().toString();

	@Test
	void anEventIsAboutThePersonOfItsField() {
		assertThat(isAbout(TOLD, told(this.person, "hello"))).isTrue();
		assertThat(isAbout(TOLD, told(PersonId.next(), "hello"))).isFalse();
	}

	@Test
	void whoIsOnlyMentionedLeavesTheEventToTheOther() {
		String other = told(PersonId.next(), "I like " + this.id, this.person);
		assertThat(isAbout(TOLD, other)).isFalse();
		assertThat(isAbout(TOLD, withField(other, "\"approval\":{\"person\":\"" + this.id + "\"}"))).isFalse();
	}

	@Test
	void noSpellingOfThePersonIsMissed() {
		String event = told(this.person, "hello");
		assertThat(isAbout(TOLD, event.replace(":\"" + this.id, ": \"" + this.id))).isTrue();
		assertThat(isAbout(TOLD, event.replace(this.id, escaped(this.id)))).isTrue();
		assertThat(isAbout(TOLD, event.replace(this.id, this.id.toUpperCase(Locale.ROOT)))).isTrue();
		assertThat(isAbout(TOLD, event.replace("\"person\"", "\"" + escaped("person") + "\""))).isTrue();
	}

	@Test
	void anEventOfAnUnknownTypeIsAboutWhomeverItMentions() {
		for (String payload : List.of("{\"respondent\":\"%s\"}", "{\"who\":[{\"a\":[\"%s\"]}]}",
				"{\"link\":\"https://example.org/people/%s/photo\"}", "{\"answers\":{\"%s\":3}}",
				"{\"person\": \"%s\"}", "not JSON: %s", "{\"cut\":\"%s\"")) {
			assertThat(isAbout(NEWER, payload.formatted(this.id))).as(payload).isTrue();
			assertThat(isAbout(NEWER, payload.formatted(UUID.randomUUID()))).as(payload).isFalse();
		}
		assertThat(isAbout(NEWER, "{\"person\":\"" + escaped(this.id) + "\"}")).isTrue();
		assertThat(isAbout(NEWER, "{\"person\":\"" + escaped(this.id) + "\",\"cut")).isTrue();
	}

	@Test
	void anEventOfAKnownTypeThatCannotBeReadIsAboutWhomeverItMentions() {
		assertThat(isAbout(TOLD, "{\"person\":\"" + this.id + "\", \"words\":")).isTrue();
		assertThat(isAbout(TOLD, "{\"person\":null,\"words\":\"" + this.id + "\"}")).isTrue();
		assertThat(isAbout(TOLD, "{\"words\":\"" + this.id + "\"}")).isTrue();
		assertThat(isAbout(TOLD, "{\"words\":\"hello\"}")).isFalse();
		assertThat(isAbout(TOLD, "")).isFalse();
	}

	@Test
	void anEventWithoutPersonalDataIsAboutNobody() {
		assertThat(isAbout(EventCodec.typeOf(SampleCounted.class), told(this.person, "hello"))).isFalse();
	}

	private boolean isAbout(String type, String payload) {
		return this.personal.isAbout(this.person, type, payload.getBytes(StandardCharsets.UTF_8));
	}

	private String told(PersonId whose, String words, PersonId... liked) {
		var head = new EventHead(UUID.randomUUID(), new TenantId(UUID.randomUUID()), Instant.now(), 1);
		return new String(this.codec.write(new SampleTold(head, UUID.randomUUID(), whose, words, List.of(liked))),
				StandardCharsets.UTF_8);
	}

	private static String withField(String json, String field) {
		return json.substring(0, json.length() - 1) + "," + field + "}";
	}

	private static String escaped(String text) {
		return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
	}

}
