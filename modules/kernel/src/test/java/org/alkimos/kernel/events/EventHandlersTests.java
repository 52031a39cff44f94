package org.alkimos.kernel.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.contracts.sample.SampleEvent;
import org.alkimos.contracts.sample.SampleNoted;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventHandlersTests {

	private final EventHead head = new EventHead(UUID.randomUUID(), new TenantId(UUID.randomUUID()), Instant.EPOCH, 1);

	private final SampleCounted counted = new SampleCounted(this.head, UUID.randomUUID(), 7);

	private final SampleNoted noted = new SampleNoted(this.head, UUID.randomUUID());

	private final List<SampleEvent> handled = new ArrayList<>();

	@Test
	void theDeclarationIsTheRecordsWithAHandler() {
		var handlers = EventHandlers.of(SampleEvent.class).on(SampleCounted.class, this.handled::add);
		assertThat(handlers.records()).containsExactly(SampleCounted.class);
		assertThat(handlers.has(SampleNoted.class)).isFalse();
		handlers.handle(this.counted);
		assertThat(this.handled).containsExactly(this.counted);
	}

	@Test
	void anEventWithoutAHandlerIsRefused() {
		var handlers = EventHandlers.of(SampleEvent.class).on(SampleCounted.class, this.handled::add);
		assertThatIllegalArgumentException().isThrownBy(() -> handlers.handle(this.noted));
	}

	@Test
	void aSecondHandlerOfARecordIsRefused() {
		var handlers = EventHandlers.of(SampleEvent.class).on(SampleCounted.class, this.handled::add);
		assertThatIllegalArgumentException().isThrownBy(() -> handlers.on(SampleCounted.class, this.handled::add));
	}

	@Test
	void onlyRecordsCanBeDeclared() {
		var handlers = EventHandlers.of(SampleEvent.class);
		assertThatIllegalArgumentException().isThrownBy(() -> handlers.on(SampleEvent.class, this.handled::add));
	}

	@Test
	void oneHandlerMayTakeEveryRecord() {
		var handlers = EventHandlers.ofAll(SampleEvent.class, this.handled::add);
		handlers.handle(this.counted);
		handlers.handle(this.noted);
		assertThat(this.handled).containsExactly(this.counted, this.noted);
	}

}
