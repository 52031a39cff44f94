package org.alkimos.platform.crash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.alkimos.platform.crash.Meetings.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the checker of deliveries finds, and that it finds nothing where all is well. */
class DeliveredTests {

	private static final UUID POD = UUID.fromString("01890000-0000-7000-8000-000000000001");

	private static final Instant FIRST = Instant.parse("2026-09-01T10:00:00Z");

	private static final Instant SECOND = FIRST.plusSeconds(1);

	private static final List<Instant> BOTH = List.of(FIRST, SECOND);

	/** One whose client heard nothing may be done or not. */
	private static final Map<Integer, Answer> ANSWERS = Map.of(1, Answer.DONE, 2, Answer.DONE, 3, Answer.REFUSED, 4,
			Answer.UNKNOWN);

	private static final Map<String, Integer> COMMANDS = Map.of("Command 1", 1, "Command 2", 1);

	@Test
	void nothingIsWrongWhereEachWasDoneOnceAndInOrder() {
		assertThat(effects(BOTH).broken(ANSWERS)).isEmpty();
		assertThat(commands(Map.of("Command 1", 1, "Command 2", 1, "Command 4", 1)).broken(ANSWERS)).isEmpty();
	}

	@Test
	void anAcknowledgedCommandThatIsLost() {
		assertThat(commands(Map.of("Command 1", 1)).broken(ANSWERS))
			.isEqualTo(Map.of("acknowledged commands lost", List.of(2)));
	}

	@Test
	void aRefusedCommandThatWasDone() {
		assertThat(commands(Map.of("Command 1", 1, "Command 2", 1, "Command 3", 1)).broken(ANSWERS))
			.isEqualTo(Map.of("refused commands with an effect", List.of(3)));
	}

	@Test
	void aCommandDoneTwice() {
		assertThat(commands(Map.of("Command 1", 2, "Command 2", 1)).broken(ANSWERS))
			.containsOnlyKeys("commands done twice");
	}

	@Test
	void anEffectThatIsLost() {
		assertThat(effects(List.of(FIRST)).broken(ANSWERS)).containsOnlyKeys(Delivered.LOST_EFFECTS);
		assertThat(new Delivered(Map.of(POD, BOTH), Map.of(), COMMANDS, 0).broken(ANSWERS))
			.containsOnlyKeys(Delivered.LOST_EFFECTS);
	}

	@Test
	void anEffectThatIsRepeated() {
		assertThat(effects(List.of(FIRST, SECOND, FIRST)).broken(ANSWERS)).containsOnlyKeys(Delivered.REPEATED_EFFECTS);
	}

	@Test
	void anEffectThatNothingCaused() {
		assertThat(effects(List.of(FIRST, SECOND, SECOND.plusSeconds(1))).broken(ANSWERS))
			.containsOnlyKeys("pods with effects of nothing");
		assertThat(new Delivered(Map.of(), Map.of(POD, BOTH), COMMANDS, 0).broken(ANSWERS))
			.containsOnlyKeys("pods with effects of nothing");
	}

	@Test
	void effectsOutOfOrder() {
		assertThat(effects(List.of(SECOND, FIRST)).broken(ANSWERS)).containsOnlyKeys("pods with effects out of order");
	}

	@Test
	void anEventThatIsParked() {
		assertThat(new Delivered(Map.of(POD, BOTH), Map.of(POD, BOTH), COMMANDS, 1).broken(ANSWERS))
			.containsOnlyKeys("parked events");
	}

	private static Delivered effects(List<Instant> seen) {
		return new Delivered(Map.of(POD, BOTH), Map.of(POD, seen), COMMANDS, 0);
	}

	private static Delivered commands(Map<String, Integer> commands) {
		return new Delivered(Map.of(POD, BOTH), Map.of(POD, BOTH), commands, 0);
	}

}
