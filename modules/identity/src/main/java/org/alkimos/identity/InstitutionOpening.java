package org.alkimos.identity;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Sets up a new institution: its own row and first administrator in the new tenant, then
 * its organization at Keycloak and the invitation. Each step has its own transaction,
 * because the tenant is bound when a transaction begins; each step is idempotent.
 */
@Component
class InstitutionOpening {

	private final InstitutionRegister register;

	private final InstitutionRows rows;

	private final Members members;

	private final Organizations organizations;

	private final SchedulerClient jobs;

	private final Clock clock;

	private final TransactionTemplate transaction;

	InstitutionOpening(InstitutionRegister register, InstitutionRows rows, Members members, Organizations organizations,
			SchedulerClient jobs, Clock clock, PlatformTransactionManager transactionManager) {
		this.register = register;
		this.rows = rows;
		this.members = members;
		this.organizations = organizations;
		this.jobs = jobs;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Static, because the scheduler, which this class needs, needs its jobs first. */
	@Bean
	static OneTimeTask<Void> institutionJob(ObjectProvider<InstitutionOpening> opening) {
		return SignOnJobs.forAll(SignOnJobs.INSTITUTION,
				(id) -> opening.getObject().settle(new TenantId(UUID.fromString(id))));
	}

	void settle(TenantId tenant) {
		RegisteredInstitution institution = in(PlatformTenant.ID, () -> this.register.findById(tenant).orElseThrow());
		NewMember administrator = institution.administrator();
		in(tenant, () -> {
			this.rows.ensure(institution.alias(), institution.name(), institution.openedAt());
			return (administrator != null) ? this.members.join(administrator).id() : tenant;
		});
		in(PlatformTenant.ID, () -> {
			RegisteredInstitution known = this.register.findById(tenant).orElseThrow();
			known.forgetAdministrator();
			this.jobs.scheduleIfNotExists(
					SignOnJobs.FIRST_INVITATION.instance(tenant.value().toString()).scheduledTo(this.clock.instant()));
			return this.register.save(known);
		});
		this.organizations.ensure(tenant, institution.alias(), institution.name());
	}

	private <T> T in(TenantId tenant, Supplier<T> work) {
		return Tenancy.call(tenant,
				() -> java.util.Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
