package org.alkimos.identity.provider;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.binding.Bindings;
import org.alkimos.identity.binding.LastAdministrator;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * The institution's own identity provider, by OpenID Connect or SAML. It authenticates
 * people; only our invitations decide who may sign in.
 */
@Service
public class IdentityProviders {

	private final ProviderRows rows;

	private final InstitutionRows institutions;

	private final Bindings bindings;

	private final LastAdministrator administrators;

	private final WaysIn waysIn;

	private final ProviderDocuments documents;

	private final SecretSeal seal;

	private final SchedulerClient jobs;

	private final AuditTrail audit;

	private final Clock clock;

	private final JsonMapper json;

	private final TransactionTemplate transaction;

	IdentityProviders(ProviderRows rows, InstitutionRows institutions, Bindings bindings,
			LastAdministrator administrators, WaysIn waysIn, ProviderDocuments documents, SecretSeal seal,
			SchedulerClient jobs, AuditTrail audit, Clock clock, JsonMapper json,
			PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.institutions = institutions;
		this.bindings = bindings;
		this.administrators = administrators;
		this.waysIn = waysIn;
		this.documents = documents;
		this.seal = seal;
		this.jobs = jobs;
		this.audit = audit;
		this.clock = clock;
		this.json = json;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** The provider in use, if there is one. */
	@Transactional(readOnly = true)
	public Optional<ProviderView> current(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.rows.inUse();
	}

	/** Alias of the provider in use, or of the next one. */
	@Transactional(readOnly = true)
	public String alias(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return aliasInUse();
	}

	/**
	 * Connects a provider, or changes the one in use; people can sign in through it
	 * within seconds. The secret is passed to the sign-in service and stored nowhere
	 * else.
	 * @throws InvalidInput when the provider's own document cannot be read, or describes
	 * another provider than the one in use, which has to be disconnected first
	 */
	public ProviderView connect(Actor actor, ProviderForm form) {
		boolean known = Objects.requireNonNull(this.transaction.execute((status) -> current(actor).isPresent()));
		form.check(known);
		// An external server is called, so no database connection is held.
		ProviderMetadata metadata = read(form);
		return Objects.requireNonNull(this.transaction.execute((status) -> save(actor, form, metadata)));
	}

	private ProviderView save(Actor actor, ProviderForm form, ProviderMetadata metadata) {
		this.rows.inUse()
			.filter((known) -> known.kind() != form.kind() || !known.issuer().equals(metadata.issuer()))
			.ifPresent((known) -> {
				throw new InvalidInput(IdentityProblem.OTHER_PROVIDER_CONNECTED, "address",
						"This is a different provider than " + known.issuer() + ". Disconnect that one first.");
			});
		String alias = aliasInUse();
		String sealed = form.clientSecret().isBlank() ? null : this.seal.close(form.clientSecret().strip());
		this.rows.save(alias, form, metadata, sealed, this.clock.instant());
		ProviderView saved = this.rows.inUse().orElseThrow();
		plan(actor, saved.alias(), saved.version());
		this.audit.record(actor, "identity.provider-connected", actor.institution(), saved.alias());
		return saved;
	}

	/**
	 * Ends sign-in through the provider immediately. Its members stay members, and are
	 * invited anew to sign in another way.
	 * @return number of members to invite again
	 */
	@Transactional
	public int disconnect(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		this.administrators.takeTurn();
		Optional<ProviderView> inUse = this.rows.inUse();
		if (inUse.isEmpty()) {
			return 0;
		}
		ProviderView provider = inUse.get();
		if (this.bindings.inForce(actor.person())
			.filter((own) -> provider.alias().equals(own.provider()))
			.isPresent()) {
			throw new Conflict(IdentityProblem.OWN_PROVIDER,
					"You sign in through this provider yourself and would lock yourself out. "
							+ "Ask an administrator who signs in with a password to disconnect it.");
		}
		this.rows.disconnect(provider.alias(), this.clock.instant());
		List<PersonId> members = this.waysIn.endThrough(actor, provider.alias());
		this.administrators.requireOne();
		plan(actor, provider.alias(), provider.version() + 1);
		this.audit.record(actor, "identity.provider-disconnected", actor.institution(), provider.alias());
		return members.size();
	}

	private void plan(Actor actor, String alias, int version) {
		String name = actor.institution().value() + "/" + alias + "/" + version;
		this.jobs.scheduleIfNotExists(SignOnJobs.PROVIDER.instance(name).scheduledTo(this.clock.instant()));
	}

	private String aliasInUse() {
		return this.rows.inUse()
			.map(ProviderView::alias)
			.orElseGet(() -> this.institutions.current().orElseThrow(NotFound::new).alias() + "-"
					+ (this.rows.count() + 1));
	}

	private ProviderMetadata read(ProviderForm form) {
		String address = form.address().strip();
		String field = address.isEmpty() ? "metadata" : "address";
		String text = address.isEmpty() ? form.metadata().strip() : this.documents.fetch(address, field);
		ProviderMetadata metadata = (form.kind() == ProviderKind.OIDC) ? OidcDiscovery.read(text, address, this.json)
				: SamlMetadata.read(text, field);
		metadata.settings()
			.entrySet()
			.stream()
			.filter((setting) -> setting.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("url"))
			.forEach((setting) -> Objects.requireNonNull(this.documents.require(setting.getValue(), field)));
		return metadata;
	}

}
