package org.alkimos.platform.limits;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One institution floods the instance. The flood is made by the two cores that answer it,
 * so that it slows everybody down by itself, even where it meets nothing but a server
 * that says 429 to all. What the application adds to that is what counts, turn by turn.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.GUARANTEES)
class FloodTests {

	private static final int ROUNDS = 3;

	/** Each asks again after 5 ms: many hundred requests a second. */
	private static final int THREADS = 12;

	private static final Duration PAUSE = Duration.ofMillis(5);

	private static final Limits OFF = new Limits(0, 0, 0, 0, Duration.ZERO, 0, 0);

	private static final Limits RATE = new Limits(20, 20, 5, 50, Duration.ofSeconds(2), 0, 0);

	private static final String BUSY = "/api/v1/busy-report";

	private final RequestMappingInfo busy = RequestMappingInfo.paths(BUSY).methods(RequestMethod.GET).build();

	private final RequestMappingHandlerMapping mappings;

	private final String address;

	private final Crowd crowd;

	private final HttpServer bare;

	FloodTests(@Autowired ApiClient api, @Autowired FairShareFilter filter,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
			throws IOException {
		this.mappings = mappings;
		this.address = api.address() + BUSY;
		this.crowd = new Crowd(api, filter);
		this.bare = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
	}

	@BeforeAll
	void start() throws NoSuchMethodException {
		this.mappings.registerMapping(this.busy, new Report(), Report.class.getDeclaredMethod("busy"));
		this.bare.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.bare.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(429, -1);
			exchange.close();
		});
		this.bare.start();
	}

	@AfterAll
	void stop() {
		this.mappings.unregisterMapping(this.busy);
		this.bare.stop(0);
	}

	@Test
	void costsTheOthersLittleMoreThanItsOwnMaking() {
		double[] with = ratios(RATE);
		double[] without = ratios(OFF);
		System.out.printf(
				"p99 of the quiet institution beside a flood, to beside the same flood at a bare server: %s; without limits: %s%n",
				Arrays.toString(with), Arrays.toString(without));
		assertThat(Crowd.best(with)).isLessThanOrEqualTo(2);
		assertThat(Crowd.middle(without)).as("the harness sees a flood that is let in").isGreaterThan(2);
	}

	/**
	 * Each round's p99 beside the flood here, divided by that beside the same elsewhere.
	 */
	private double[] ratios(Limits limits) {
		Actor quiet = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		Actor greedy = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		this.crowd.give(greedy.institution(), limits);
		String elsewhere = "http://localhost:" + this.bare.getAddress().getPort() + BUSY;
		this.crowd.p99(quiet);
		double[] ratios = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			double there = this.crowd.p99Beside(quiet, greedy, elsewhere, THREADS, PAUSE);
			double here = this.crowd.p99Beside(quiet, greedy, this.address, THREADS, PAUSE);
			ratios[round] = Crowd.rounded(here / there);
		}
		return ratios;
	}

	@RestController
	static final class Report {

		/** Needs a processor for 15 ms and no connection. */
		@GetMapping(BUSY)
		Map<String, Long> busy() {
			long end = System.nanoTime() + Duration.ofMillis(15).toNanos();
			long sum = 0;
			while (System.nanoTime() < end) {
				sum += Long.hashCode(sum + end);
			}
			return Map.of("sum", sum);
		}

	}

}
