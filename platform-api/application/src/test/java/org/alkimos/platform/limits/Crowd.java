package org.alkimos.platform.limits;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.springframework.test.util.ReflectionTestUtils;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Members of a quiet and of a greedy institution, and how long the quiet ones wait. */
final class Crowd {

	private static final int REQUESTS = 100;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ApiClient api;

	private final FairShareFilter filter;

	Crowd(ApiClient api, FairShareFilter filter) {
		this.api = api;
		this.filter = filter;
	}

	HttpResponse<String> get(Actor actor, String path) {
		return ask(actor, this.api.address() + path);
	}

	/** With something that stands for a token, by which who is refused is known again. */
	private HttpResponse<String> ask(Actor actor, String address) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create(address))
				.header(Acting.HEADER, Acting.write(actor))
				.header("Authorization", "Bearer " + actor.person().value())
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The 99th percentile of one member's requests, in nanoseconds. */
	double p99(Actor actor) {
		long[] times = new long[REQUESTS];
		for (int i = 0; i < REQUESTS; i++) {
			long start = System.nanoTime();
			assertThat(get(actor, "/api/v1/programs").statusCode()).isEqualTo(200);
			times[i] = System.nanoTime() - start;
		}
		Arrays.sort(times);
		return times[(int) Math.ceil(REQUESTS * 0.99) - 1];
	}

	/** The same while so many threads of the greedy one ask at an address without end. */
	double p99Beside(Actor quiet, Actor greedy, String address, int threads, Duration pause) {
		AtomicBoolean enough = new AtomicBoolean();
		List<Thread> crowd = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			crowd.add(Thread.ofVirtual().start(() -> saturate(greedy, address, pause, enough)));
		}
		LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
		double measured = p99(quiet);
		enough.set(true);
		crowd.forEach(Crowd::join);
		return measured;
	}

	private void saturate(Actor greedy, String address, Duration pause, AtomicBoolean enough) {
		while (!enough.get()) {
			ask(greedy, address);
			LockSupport.parkNanos(pause.toNanos());
		}
	}

	/** Limits of one institution, as if they were the settings. */
	void give(TenantId institution, Limits limits) {
		shares().put(institution, new TenantConcurrencyLimit(limits));
	}

	/** The settings again. */
	void takeBack(TenantId institution) {
		shares().remove(institution);
	}

	@SuppressWarnings("unchecked")
	private Map<TenantId, TenantConcurrencyLimit> shares() {
		return (Map<TenantId, TenantConcurrencyLimit>) Objects
			.requireNonNull(ReflectionTestUtils.getField(this.filter, "shares"));
	}

	static double middle(double[] values) {
		return Arrays.stream(values).sorted().toArray()[values.length / 2];
	}

	static double best(double[] values) {
		return Arrays.stream(values).min().orElseThrow();
	}

	static double rounded(double ratio) {
		return Math.round(100 * ratio) / 100.0;
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
