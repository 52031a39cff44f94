package org.alkimos.identity.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.IdentityFixtures;
import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.Members;
import org.alkimos.identity.binding.Account;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Connecting and disconnecting a provider, as far as Keycloak is not needed. */
@SpringBootTest(classes = AlkimosApplication.class)
class IdentityProvidersTests {

	private static final String SECRET = "canary-of-a-secret";

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor administrator = IdentityFixtures.actor(this.tenant, Role.INSTITUTION_ADMINISTRATOR);

	@Autowired
	private IdentityProviders providers;

	@Autowired
	private InstitutionRows institutions;

	@Autowired
	private Members members;

	@Autowired
	private WaysIn waysIn;

	@Autowired
	private SignIns signIns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactionManager;

	private HttpServer university;

	@BeforeEach
	void start() throws IOException {
		this.university = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.university.createContext("/", (exchange) -> {
			String issuer = issuer() + exchange.getRequestURI().getPath().replace(OidcDiscovery.PATH, "");
			byte[] body = """
					{"issuer": "%s", "authorization_endpoint": "%s/a", "token_endpoint": "%s/t", "jwks_uri": "%s/k"}"""
				.formatted(issuer, issuer, issuer, issuer)
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.university.start();
		in(() -> {
			this.institutions.ensure("riverside", "Riverside University", java.time.Instant.now());
			return true;
		});
	}

	@AfterEach
	void stop() {
		this.university.stop(0);
	}

	@Test
	void theSecretIsSealedAndToldNowhere() {
		ProviderView view = connect("/one");
		assertThat(view.state()).isEqualTo(ProviderState.CONNECTING);
		assertThat(view.alias()).isEqualTo("riverside-1");
		assertThat(view.toString()).doesNotContain(SECRET);
		String sealed = in(() -> this.jdbc.sql("select sealed_secret from identity.identity_provider")
			.query(String.class)
			.single());
		assertThat(sealed).isNotBlank().doesNotContain(SECRET);
		assertThat(in(() -> this.jdbc.sql("select string_agg(t::text, ' ') from identity.identity_provider t")
			.query(String.class)
			.single())).doesNotContain(SECRET);
	}

	@Test
	void settingsChangeButAnotherProviderNeedsAnotherName() {
		connect("/one");
		ProviderView changed = Tenancy.call(this.tenant, () -> this.providers.connect(this.administrator,
				ProviderForm.oidc(issuer() + "/one" + OidcDiscovery.PATH, "other-client", "")));
		assertThat(changed.clientId()).isEqualTo("other-client");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> connect("/two"))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().message()).contains("Disconnect"));
		Tenancy.call(this.tenant, () -> this.providers.disconnect(this.administrator));
		assertThat(connect("/two").alias()).isEqualTo("riverside-2");
	}

	@Test
	void aMembershipCountsOnlyTheWayItWasAccepted() {
		ProviderView provider = connect("/one");
		PersonId person = in(() -> this.members.enlist(this.administrator,
				IdentityFixtures.person("Ada", UUID.randomUUID() + "@uni.edu")));
		in(() -> {
			this.waysIn.make(new Actor(this.tenant, person, java.util.Set.of()), this.administrator.person(),
					new Account("issuer", "subject", provider.alias()));
			return true;
		});
		assertThat(in(() -> this.signIns.membershipOf("issuer", "subject", provider.alias()))).isPresent();
		assertThat(in(() -> this.signIns.membershipOf("issuer", "subject", null))).isEmpty();
		assertThat(in(() -> this.signIns.membershipOf("issuer", "subject", "lakeside-1"))).isEmpty();
		assertThat(Tenancy.<Integer, RuntimeException>call(this.tenant,
				() -> this.providers.disconnect(this.administrator)))
			.isOne();
		assertThat(in(() -> this.signIns.membershipOf("issuer", "subject", provider.alias()))).isEmpty();
	}

	@Test
	void nobodyLocksThemselvesOut() {
		ProviderView provider = connect("/one");
		PersonId person = in(() -> this.members.enlist(this.administrator,
				IdentityFixtures.person("Ada", UUID.randomUUID() + "@uni.edu", Role.INSTITUTION_ADMINISTRATOR)));
		in(() -> {
			this.waysIn.make(new Actor(this.tenant, person, java.util.Set.of()), this.administrator.person(),
					new Account("issuer", "subject", provider.alias()));
			return true;
		});
		var self = new Actor(this.tenant, person, java.util.Set.of(Role.INSTITUTION_ADMINISTRATOR));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> Tenancy.call(this.tenant, () -> this.providers.disconnect(self)))
			.withMessageContaining("lock yourself out");
	}

	@Test
	void onlyAdministratorsConnectProviders() {
		Actor manager = IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> Tenancy.call(this.tenant, () -> this.providers.connect(manager, ProviderForm.saml("", "<a/>"))));
	}

	private ProviderView connect(String realm) {
		return Tenancy.call(this.tenant, () -> this.providers.connect(this.administrator,
				ProviderForm.oidc(issuer() + realm + OidcDiscovery.PATH, "alkimos", SECRET)));
	}

	private String issuer() {
		return "http://localhost:" + this.university.getAddress().getPort();
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.call(this.tenant, () -> java.util.Objects
			.requireNonNull(new TransactionTemplate(this.transactionManager).execute((status) -> work.get())));
	}

}
