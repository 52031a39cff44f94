package org.alkimos.identity;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Work that needs Keycloak or another tenant, one job per event. A job is retried until
 * it succeeds, so an outage of any length delays accounts and loses none.
 */
@Configuration(proxyBeanMethods = false)
class SignOnJobs {

	static final TaskDescriptor<Void> ACCOUNT = TaskDescriptor.of("identity-account");

	static final TaskDescriptor<Void> ERASURE = TaskDescriptor.of("identity-erasure");

	static final TaskDescriptor<Void> PROVIDER = TaskDescriptor.of("identity-provider");

	static final TaskDescriptor<Void> INSTITUTION = TaskDescriptor.of("identity-institution");

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final int DOUBLINGS = 6;

	/**
	 * Name of the job that synchronizes this member's account; the event ID makes it
	 * unique.
	 */
	static String nameOf(TenantId tenant, PersonId person, UUID event) {
		return tenant.value() + "/" + person.value() + "/" + event;
	}

	@Bean
	OneTimeTask<Void> accountJob(AccountProvisioning keeping) {
		return forPerson(ACCOUNT, keeping::settle);
	}

	@Bean
	OneTimeTask<Void> erasureJob(ErasureProvisioning keeping) {
		return forPerson(ERASURE, keeping::finish);
	}

	private static OneTimeTask<Void> forPerson(TaskDescriptor<Void> task, Consumer<PersonId> work) {
		return Tasks.oneTime(task).onFailure(SignOnJobs::tryAgain).execute((job, context) -> {
			String[] name = job.getId().split("/");
			Tenancy.run(new TenantId(UUID.fromString(name[0])),
					() -> work.accept(new PersonId(UUID.fromString(name[1]))));
		});
	}

	@Bean
	OneTimeTask<Void> providerJob(ProviderProvisioning keeping) {
		return Tasks.oneTime(PROVIDER).onFailure(SignOnJobs::tryAgain).execute((job, context) -> {
			String[] name = job.getId().split("/");
			Tenancy.run(new TenantId(UUID.fromString(name[0])), () -> keeping.settle(name[1]));
		});
	}

	@Bean
	OneTimeTask<Void> institutionJob(InstitutionOpening opening) {
		return Tasks.oneTime(INSTITUTION)
			.onFailure(SignOnJobs::tryAgain)
			.execute((job, context) -> opening.settle(new TenantId(UUID.fromString(job.getId()))));
	}

	private static void tryAgain(ExecutionComplete execution, ExecutionOperations<Void> operations) {
		int failures = Math.min(execution.getExecution().consecutiveFailures, DOUBLINGS);
		Duration pause = Duration.ofSeconds(1L << failures);
		operations.reschedule(execution,
				execution.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
	}

}
