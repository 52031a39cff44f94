package org.alkimos.matching;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Scheduler jobs, one per run; another process restarts the job if one crashes.
 */
@Configuration(proxyBeanMethods = false)
class RunJobs {

	static final TaskDescriptor<RunJobData> TASK = TaskDescriptor.of("matching.run", RunJobData.class);

	private static final int RETRIES = 3;

	@Bean
	OneTimeTask<RunJobData> matchRunTask(RunExecutor work) {
		var again = new FailureHandler.OnFailureRetryLater<RunJobData>(Duration.ofSeconds(5));
		return Tasks.oneTime(TASK)
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(RETRIES, again,
					(complete, operations) -> work.giveUp((RunJobData) complete.getExecution().taskInstance.getData())))
			.onDeadExecutionRevive()
			.execute((instance, context) -> work.run(instance.getData()));
	}

}
