package org.alkimos.evaluation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

import org.alkimos.evaluation.webhook.DeliveryState;
import org.alkimos.evaluation.webhook.DeliveryView;
import org.alkimos.evaluation.webhook.NewWebhook;
import org.alkimos.evaluation.webhook.Webhooks;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Endpoints that accept a connection and never answer. Calls would last longer than the
 * test waits, so that whatever depends on their end never happens.
 */
@ApplicationModuleTest
@TestPropertySource(properties = { "alkimos.webhooks.private-addresses=true", "alkimos.webhooks.timeout=10m" })
@Import(HangingWebhooksTests.OtherJob.class)
class HangingWebhooksTests {

	private static final Duration LATE = Duration.ofSeconds(90);

	private static final TaskDescriptor<Void> OTHER = TaskDescriptor.of("hanging-webhooks-other");

	private static final AtomicInteger DONE = new AtomicInteger();

	private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

	@Autowired
	private Webhooks webhooks;

	@Autowired
	private SchedulerClient scheduler;

	@Test
	void endpointsThatNeverAnswerDelayNeitherOtherJobsNorOtherEndpoints() throws IOException {
		Actor one = administrator();
		Actor other = administrator();
		AtomicInteger heard = new AtomicInteger();
		HttpServer answering = answering(heard);
		try (ServerSocket first = hanging(); ServerSocket second = hanging()) {
			NewWebhook hangingOne = register(one, first.getLocalPort());
			NewWebhook hangingTwo = register(one, second.getLocalPort());
			NewWebhook good = register(other, answering.getAddress().getPort());
			// More than the scheduler has threads, and more than one institution may
			// call.
			for (int i = 0; i < 4; i++) {
				Tenancy.run(one.institution(), () -> this.webhooks.test(one, hangingOne.id()));
				Tenancy.run(one.institution(), () -> this.webhooks.test(one, hangingTwo.id()));
			}
			await().atMost(LATE).until(() -> this.open.size() == 4);
			DONE.set(0);
			this.scheduler.scheduleIfNotExists(OTHER.instance(UUID.randomUUID().toString()).scheduledTo(Instant.now()));
			Tenancy.run(other.institution(), () -> this.webhooks.test(other, good.id()));
			await().atMost(LATE).until(() -> DONE.get() == 1 && heard.get() == 1);
			await().atMost(LATE)
				.untilAsserted(() -> assertThat(deliveries(other, good)).extracting(DeliveryView::state)
					.containsExactly(DeliveryState.DELIVERED));
			assertThat(this.open).hasSize(4);
			assertThat(deliveries(one, hangingOne)).extracting(DeliveryView::attempts).containsOnly(0);
			assertThat(deliveries(one, hangingTwo)).extracting(DeliveryView::attempts).containsOnly(0);
		}
		finally {
			answering.stop(0);
			for (Socket socket : this.open) {
				socket.close();
			}
		}
	}

	private static Actor administrator() {
		return new Actor(new TenantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()),
				java.util.Set.of(Role.INSTITUTION_ADMINISTRATOR));
	}

	private NewWebhook register(Actor actor, int port) {
		return Tenancy.<NewWebhook, RuntimeException>call(actor.institution(),
				() -> this.webhooks.register(actor, "http://localhost:" + port + "/told"));
	}

	private List<DeliveryView> deliveries(Actor actor, NewWebhook webhook) {
		return Tenancy.<List<DeliveryView>, RuntimeException>call(actor.institution(),
				() -> this.webhooks.deliveries(actor, webhook.id(), null, 10));
	}

	private ServerSocket hanging() throws IOException {
		var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(() -> {
			try {
				while (true) {
					this.open.add(server.accept());
				}
			}
			catch (IOException ex) {
				// The test is over.
			}
		});
		return server;
	}

	private static HttpServer answering(AtomicInteger heard) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			heard.incrementAndGet();
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OtherJob {

		@Bean
		OneTimeTask<Void> otherJob() {
			return Tasks.oneTime(OTHER).execute((instance, context) -> DONE.incrementAndGet());
		}

	}

}
