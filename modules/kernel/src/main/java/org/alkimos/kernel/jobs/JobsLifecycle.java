package org.alkimos.kernel.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts no job while the application is stopping or paused: another instance takes it.
 * Jobs that run already go on.
 */
@Component
class JobsLifecycle implements SmartLifecycle {

	private final ObjectProvider<Scheduler> scheduler;

	private volatile boolean running;

	JobsLifecycle(ObjectProvider<Scheduler> scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public void start() {
		this.scheduler.ifAvailable(Scheduler::resume);
		this.running = true;
	}

	@Override
	public void stop() {
		this.scheduler.ifAvailable(Scheduler::pause);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
