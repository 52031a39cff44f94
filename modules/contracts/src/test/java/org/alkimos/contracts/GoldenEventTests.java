package org.alkimos.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Events that were sent once remain readable: one golden file per event, from version
 * 0.1.0 on. -Dalkimos.docs.write=true adds those of new events.
 */
class GoldenEventTests {

	private static final Path FOLDER = Path.of("src/test/resources/golden");

	private final EventCodec codec = new EventCodec();

	static Stream<Class<? extends DomainEvent>> events() {
		return EventTopics.publishers()
			.stream()
			.flatMap((publisher) -> Arrays.stream(publisher.getPermittedSubclasses()))
			.map((type) -> type.asSubclass(DomainEvent.class));
	}

	@ParameterizedTest
	@MethodSource("events")
	void isReadAndWrittenAsBefore(Class<? extends DomainEvent> type) throws IOException {
		requireReadable(golden(type, ".json", EventSamples.of(type)), EventSamples.of(type));
	}

	static Stream<Class<? extends DomainEvent>> grownEvents() {
		return events().filter(EventSamples::hasGrown);
	}

	/**
	 * Fields added after 0.1.0 may be absent. Such an event has a second golden file.
	 * None has one at the baseline.
	 */
	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("grownEvents")
	void isReadAndWrittenWithAddedFields(Class<? extends DomainEvent> type) throws IOException {
		DomainEvent grown = EventSamples.of(type, true);
		requireReadable(golden(type, ".grown.json", grown), grown);
	}

	private String golden(Class<? extends DomainEvent> type, String suffix, DomainEvent sample) throws IOException {
		Path file = FOLDER.resolve(EventCodec.typeOf(type) + suffix);
		if (Boolean.getBoolean("alkimos.docs.write") && !Files.exists(file)) {
			Files.createDirectories(FOLDER);
			Files.write(file, this.codec.write(sample));
		}
		assertThat(file).as("the golden file of %s", type.getSimpleName()).exists();
		return Files.readString(file).strip();
	}

	/** As a file of before would be, had a field got another name since. */
	@ParameterizedTest
	@MethodSource("events")
	void aFieldOfAnotherNameIsRefused(Class<? extends DomainEvent> type) throws IOException {
		String kept = Files.readString(FOLDER.resolve(EventCodec.typeOf(type) + ".json")).strip();
		String renamed = kept.replaceFirst("^(.*)\"\\w+\":", "$1\"renamed\":");
		assertThat(renamed).isNotEqualTo(kept);
		assertThat(catchThrowable(() -> requireReadable(renamed, EventSamples.of(type))))
			.isInstanceOfAny(AssertionError.class, JacksonException.class);
	}

	private void requireReadable(String kept, DomainEvent expected) {
		DomainEvent event = this.codec.read(kept.getBytes(StandardCharsets.UTF_8), expected.getClass());
		assertThat(new String(this.codec.write(event), StandardCharsets.UTF_8)).isEqualTo(kept);
		assertThat(event).isEqualTo(expected);
	}

}
