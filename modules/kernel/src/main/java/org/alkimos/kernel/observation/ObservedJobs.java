package org.alkimos.kernel.observation;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.stereotype.Component;

/** Gives each background job a trace, and its name in every log line. */
@Component
class ObservedJobs implements ExecutionInterceptor {

	private final Traces traces;

	ObservedJobs(Traces traces) {
		this.traces = traces;
	}

	@Override
	public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
		String name = job.getTaskName();
		return LogContext.JOB.<CompletionHandler<?>, RuntimeException>call(name, () -> this.traces
			.<CompletionHandler<?>, RuntimeException>call("job " + name, null, () -> chain.proceed(job, context)));
	}

}
