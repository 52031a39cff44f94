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
 * What was once sent stays readable: a kept file per event. -Dalkimos.docs.write=true
 * adds those of new events.
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
		Path file = FOLDER.resolve(EventCodec.typeOf(type) + ".json");
		if (Boolean.getBoolean("alkimos.docs.write") && !Files.exists(file)) {
			Files.createDirectories(FOLDER);
			Files.write(file, this.codec.write(EventSamples.of(type)));
		}
		assertThat(file).as("the golden file of %s", type.getSimpleName()).exists();
		requireReadable(Files.readString(file).strip(), type);
	}

	/** As a file of before would be, had a field got another name since. */
	@ParameterizedTest
	@MethodSource("events")
	void aFieldOfAnotherNameIsRefused(Class<? extends DomainEvent> type) throws IOException {
		String kept = Files.readString(FOLDER.resolve(EventCodec.typeOf(type) + ".json")).strip();
		String renamed = kept.replaceFirst("^(.*)\"\\w+\":", "$1\"renamed\":");
		assertThat(renamed).isNotEqualTo(kept);
		assertThat(catchThrowable(() -> requireReadable(renamed, type))).isInstanceOfAny(AssertionError.class,
				JacksonException.class);
	}

	private void requireReadable(String kept, Class<? extends DomainEvent> type) {
		DomainEvent event = this.codec.read(kept.getBytes(StandardCharsets.UTF_8), type);
		assertThat(new String(this.codec.write(event), StandardCharsets.UTF_8)).isEqualTo(kept);
		assertThat(event).isEqualTo(EventSamples.of(type));
	}

}
