package org.alkimos.evaluation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.observation.LogContext;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Calls endpoints on separate threads, so that an endpoint that does not respond never
 * blocks a thread of the job scheduler. The job only starts the call and stays in the
 * schedule as a lease: if this process ends during the call, the delivery is retried.
 */
@Component
class DeliveryCalls implements DisposableBean {

	/** Margin by which the lease exceeds the longest call. */
	private static final Duration MARGIN = Duration.ofMinutes(1);

	/** Delay until a delivery that found no free slot is retried. */
	private static final Duration QUEUED = Duration.ofSeconds(2);

	private static final Logger log = LoggerFactory.getLogger(DeliveryCalls.class);

	private final Deliveries deliveries;

	private final WebhookRules rules;

	private final Clock clock;

	private final Semaphore places;

	private final Map<TenantId, Integer> calls = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

	DeliveryCalls(Deliveries deliveries, WebhookRules rules, Clock clock) {
		this.deliveries = deliveries;
		this.rules = rules;
		this.clock = clock;
		this.places = new Semaphore(rules.calls());
	}

	/**
	 * Starts a call if a slot is free.
	 * @param job task whose instance is named {@code institution/delivery/start}
	 */
	CompletionHandler<Void> start(TaskInstanceId job, SchedulerClient scheduler) {
		String[] name = job.getId().split("/");
		TenantId institution = new TenantId(UUID.fromString(name[0]));
		DeliveryId delivery = new DeliveryId(UUID.fromString(name[1]));
		Instant startedAt = Instant.ofEpochMilli(Long.parseLong(name[2]));
		if (!enter(institution)) {
			return (done, operations) -> operations.reschedule(done, done.getTimeDone().plus(QUEUED));
		}
		return (done, operations) -> {
			try {
				operations.reschedule(done, done.getTimeDone().plus(this.rules.longestCall()).plus(MARGIN));
				this.threads.execute(() -> LogContext.JOB.run(job.getTaskName(), () -> Tenancy.run(institution,
						() -> call(job, () -> this.deliveries.attempt(delivery, startedAt), scheduler))));
			}
			catch (RuntimeException ex) {
				leave(institution);
				throw ex;
			}
		};
	}

	private void call(TaskInstanceId job, Supplier<Optional<Duration>> attempt, SchedulerClient scheduler) {
		try {
			Optional<Duration> pause = attempt.get();
			if (pause.isPresent()) {
				scheduler.reschedule(job, this.clock.instant().plus(pause.get()));
			}
			else {
				scheduler.cancel(job);
			}
		}
		catch (RuntimeException ex) {
			// The lease expires, and the delivery is retried.
			log.warn("A webhook delivery will be retried later: {}", ex.toString());
		}
		finally {
			leave(Tenancy.current());
		}
	}

	private boolean enter(TenantId institution) {
		if (!this.places.tryAcquire()) {
			return false;
		}
		int mine = this.calls.merge(institution, 1, Integer::sum);
		if (mine > this.rules.callsPerInstitution()) {
			leave(institution);
			return false;
		}
		return true;
	}

	private void leave(TenantId institution) {
		this.calls.computeIfPresent(institution, (id, mine) -> (mine > 1) ? mine - 1 : null);
		this.places.release();
	}

	@Override
	public void destroy() throws InterruptedException {
		this.threads.shutdown();
		if (!this.threads.awaitTermination(10, TimeUnit.SECONDS)) {
			log.info("Webhook deliveries in progress will be retried after the restart");
		}
	}

}
