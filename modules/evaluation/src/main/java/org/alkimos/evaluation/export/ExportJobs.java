package org.alkimos.evaluation.export;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Scheduler tasks for exports: run by any free process, restarted by another if a process
 * dies, and removed after they expire.
 */
@Configuration(proxyBeanMethods = false)
class ExportJobs {

	static final TaskDescriptor<ExportTicket> WRITE = TaskDescriptor.of("evaluation.export", ExportTicket.class);

	static final TaskDescriptor<ExportTicket> REMOVE = TaskDescriptor.of("evaluation.export-removed",
			ExportTicket.class);

	private static final int RETRIES = 3;

	@Bean
	OneTimeTask<ExportTicket> exportTask(ExportWork work) {
		var again = new FailureHandler.OnFailureRetryLater<ExportTicket>(Duration.ofSeconds(5));
		return Tasks.oneTime(WRITE)
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(RETRIES, again,
					(complete, operations) -> work
						.giveUp((ExportTicket) complete.getExecution().taskInstance.getData())))
			.onDeadExecutionRevive()
			.execute((instance, context) -> work.write(instance.getData(), context.getSchedulerClient()));
	}

	@Bean
	OneTimeTask<ExportTicket> exportRemovedTask(ExportWork work) {
		return Tasks.oneTime(REMOVE)
			.onDeadExecutionRevive()
			.execute((instance, context) -> work.remove(instance.getData()));
	}

}
