package org.alkimos.identity.keycloak;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Work that needs Keycloak, the mail server, or another tenant, one job per event. A job
 * is retried until it succeeds, so an outage of any length delays accounts and loses
 * none.
 */
public final class SignOnJobs {

	public static final TaskDescriptor<Void> ACCOUNT = TaskDescriptor.of("identity-account");

	public static final TaskDescriptor<Void> ERASURE = TaskDescriptor.of("identity-erasure");

	public static final TaskDescriptor<Void> PROVIDER = TaskDescriptor.of("identity-provider");

	public static final TaskDescriptor<Void> INSTITUTION = TaskDescriptor.of("identity-institution");

	public static final TaskDescriptor<Void> FIRST_INVITATION = TaskDescriptor.of("identity-first-invitation");

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final int DOUBLINGS = 6;

	private SignOnJobs() {
	}

	/**
	 * Name of the job that synchronizes this member's account; the event ID makes it
	 * unique.
	 */
	public static String nameOf(TenantId tenant, PersonId person, UUID event) {
		return tenant.value() + "/" + person.value() + "/" + event;
	}

	/** A job named by {@link #nameOf}, run in its institution. */
	public static OneTimeTask<Void> forPerson(TaskDescriptor<Void> task, Consumer<PersonId> work) {
		return forOne(task, (person) -> work.accept(new PersonId(UUID.fromString(person))));
	}

	/** A job named by the institution and what it is about, run in that institution. */
	public static OneTimeTask<Void> forOne(TaskDescriptor<Void> task, Consumer<String> work) {
		return forAll(task, (job) -> {
			String[] name = job.split("/");
			Tenancy.run(new TenantId(UUID.fromString(name[0])), () -> work.accept(name[1]));
		});
	}

	/** A job that gets its whole name. */
	public static OneTimeTask<Void> forAll(TaskDescriptor<Void> task, Consumer<String> work) {
		return Tasks.oneTime(task).onFailure(SignOnJobs::tryAgain).execute((job, context) -> work.accept(job.getId()));
	}

	private static void tryAgain(ExecutionComplete execution, ExecutionOperations<Void> operations) {
		int failures = Math.min(execution.getExecution().consecutiveFailures, DOUBLINGS);
		Duration pause = Duration.ofSeconds(1L << failures);
		operations.reschedule(execution,
				execution.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
	}

}
