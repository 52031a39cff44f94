package org.alkimos.kernel.events.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.cleanup.ExpiringRows.Consent;

import static org.assertj.core.api.Assertions.assertThat;

/** Inbox rows are deleted only if no record at the broker can be older. */
class InboxRetentionTests {

	private static final Duration KEPT = Duration.ofDays(15);

	@Test
	void rowsThatOutliveEveryRecordMayGo() {
		assertThat(consent(Optional.of(Duration.ofDays(14)))).isInstanceOf(Consent.Given.class);
	}

	@Test
	void rowsStayWhereRecordsAreKeptAsLongOrForever() {
		assertThat(consent(Optional.of(KEPT))).isInstanceOfSatisfying(Consent.Refused.class,
				(refused) -> assertThat(refused.reason()).contains("alkimos.sample", "alkimos.clean-up.inbox"));
		assertThat(consent(Optional.empty())).isInstanceOf(Consent.Refused.class);
	}

	@Test
	void rowsStayAsLongAsNothingIsKnownOfTheTopics() {
		var away = new TopicStatus(Instant.EPOCH, "TimeoutException", List.of(), Map.of());
		var missing = new TopicStatus(Instant.EPOCH, null, List.of("alkimos.sample"), Map.of());
		assertThat(InboxRetention.consent(away, KEPT)).isInstanceOf(Consent.Later.class);
		assertThat(InboxRetention.consent(missing, KEPT)).isInstanceOf(Consent.Later.class);
	}

	private static Consent consent(Optional<Duration> oldest) {
		return InboxRetention.consent(new TopicStatus(Instant.EPOCH, null, List.of(), Map.of("alkimos.sample", oldest)),
				KEPT);
	}

}
