package org.alkimos.identity.provider;

import java.util.Objects;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.Brokers;
import org.alkimos.identity.keycloak.Brokers.Broker;
import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.provider.ProviderRows.Row;
import org.alkimos.identity.signin.SignInRoutes;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Synchronizes Keycloak, and the platform's sign-in routes, with the current state of one
 * identity provider. Idempotent.
 */
@Component
class ProviderProvisioning {

	private final ProviderRows rows;

	private final SignInRoutes routes;

	private final Brokers brokers;

	private final Organizations organizations;

	private final SecretSeal seal;

	private final TransactionTemplate transaction;

	ProviderProvisioning(ProviderRows rows, SignInRoutes routes, Brokers brokers, Organizations organizations,
			SecretSeal seal, PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.routes = routes;
		this.brokers = brokers;
		this.organizations = organizations;
		this.seal = seal;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Bean
	OneTimeTask<Void> providerJob() {
		return SignOnJobs.forOne(SignOnJobs.PROVIDER, this::settle);
	}

	/** Runs in the bound institution. */
	void settle(String alias) {
		Row provider = read(() -> this.rows.find(alias).orElseThrow());
		switch (provider.state()) {
			case CONNECTING -> connect(provider);
			case DISCONNECTED -> disconnect(provider);
			case CONNECTED, REFUSED -> {
				// Another job has already done this.
			}
		}
	}

	private void connect(Row provider) {
		TenantId tenant = Tenancy.current();
		String organization = this.organizations.ensure(tenant, provider.institutionAlias(), provider.institution());
		ProviderState outcome = tell(provider, tenant, organization) ? ProviderState.CONNECTED : ProviderState.REFUSED;
		boolean current = read(() -> this.rows.settle(provider.alias(), provider.version(), outcome));
		if (current && outcome == ProviderState.CONNECTED) {
			route(tenant, provider.alias());
		}
	}

	private boolean tell(Row provider, TenantId tenant, String organization) {
		try {
			this.brokers.ensure(new Broker(provider.alias(), provider.kind() == ProviderKind.SAML,
					provider.institution(), provider.clientId(), secretOf(provider), provider.settings(), tenant),
					organization);
			return true;
		}
		catch (KeycloakAway ex) {
			if (ex.isRefusal()) {
				return false;
			}
			throw ex;
		}
		catch (IllegalStateException ex) {
			// The secret can no longer be decrypted and must be entered again.
			return false;
		}
	}

	private @Nullable String secretOf(Row provider) {
		return (provider.sealedSecret() != null) ? this.seal.open(provider.sealedSecret()) : null;
	}

	private void disconnect(Row provider) {
		TenantId tenant = Tenancy.current();
		if (read(() -> this.rows.inUse()).isEmpty()) {
			route(tenant, null);
		}
		this.brokers.remove(provider.alias());
	}

	private void route(TenantId tenant, @Nullable String alias) {
		Tenancy.run(PlatformTenant.ID,
				() -> this.transaction.executeWithoutResult((status) -> this.routes.direct(tenant, alias)));
	}

	private <T> T read(Supplier<T> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

}
