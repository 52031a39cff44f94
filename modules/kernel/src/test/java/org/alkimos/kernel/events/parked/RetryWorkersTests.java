package org.alkimos.kernel.events.parked;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.events.parked.ParkedRows.Place;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class RetryWorkersTests {

	private final Place place = new Place(new TenantId(UUID.randomUUID()), "sample", "key");

	private final RetryRows rows = mock();

	private final EventRetries retries = mock();

	private final CountDownLatch retried = new CountDownLatch(1);

	private final RetryWorkers workers = new RetryWorkers(this.rows, this.retries, 1);

	@AfterEach
	void stop() {
		this.workers.stop();
	}

	@Test
	void goOnAfterAnError() throws InterruptedException {
		given(this.rows.due(anyInt())).willReturn(List.of(this.place));
		willThrow(new OutOfMemoryError("of one event")).willAnswer((call) -> {
			this.retried.countDown();
			return null;
		}).given(this.retries).retry(this.place);
		expectAnotherRetry();
	}

	@Test
	void goOnWhenTheDatabaseIsBack() throws InterruptedException {
		given(this.rows.due(anyInt())).willThrow(new IllegalStateException("no connection"))
			.willReturn(List.of(this.place));
		willAnswer((call) -> {
			this.retried.countDown();
			return null;
		}).given(this.retries).retry(this.place);
		expectAnotherRetry();
	}

	private void expectAnotherRetry() throws InterruptedException {
		this.workers.start();
		assertThat(this.retried.await(1, TimeUnit.MINUTES)).isTrue();
	}

}
