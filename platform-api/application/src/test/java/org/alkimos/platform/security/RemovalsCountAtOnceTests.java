package org.alkimos.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.web.ActorResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever loses a role or leaves is refused with the next request, though the token in
 * their hands is as good as before.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovalsCountAtOnceTests {

	private static final List<Integer> REFUSED = List.of(403, 403);

	private static final String RESOLVERS = "resolvers";

	private final Trust trust;

	private final MockIssuer issuer = MockIssuer.start();

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApiClient api;

	private final Object filter;

	RemovalsCountAtOnceTests(@Autowired ApplicationContext context,
			@Autowired @Qualifier("bearerTokenDecoder") JwtDecoder decoder) {
		this.filter = context.getBean("org.alkimos.platform.web.ActorFilter");
		this.trust = new Trust(decoder);
		this.trust.in(this.issuer.decoder());
	}

	@AfterAll
	void trustKeycloakAgain() {
		this.trust.close();
		this.issuer.close();
	}

	@Test
	void withTheNextRequest() {
		assertThat(answersAfterRemoval()).isEqualTo(REFUSED);
	}

	@Test
	void whereRolesAreKeptForLaterItIsSeen() {
		Object itsOwn = Objects.requireNonNull(ReflectionTestUtils.getField(this.filter, RESOLVERS));
		ReflectionTestUtils.setField(this.filter, RESOLVERS,
				((List<?>) itsOwn).stream().map(ActorResolver.class::cast).map(this::remembering).toList());
		try {
			assertThat(answersAfterRemoval()).isEqualTo(List.of(200, 200));
		}
		finally {
			ReflectionTestUtils.setField(this.filter, RESOLVERS, itsOwn);
		}
	}

	private ActorResolver remembering(ActorResolver resolver) {
		Map<String, Optional<Actor>> remembered = new ConcurrentHashMap<>();
		return (request, authentication) -> remembered.computeIfAbsent(
				String.valueOf(request.getHeader("Authorization")),
				(token) -> resolver.resolve(request, authentication));
	}

	/** What a manager hears without the role, and then after having left. */
	private List<Integer> answersAfterRemoval() {
		Actor administrator = Acting.as(Acting.newInstitution(), Role.INSTITUTION_ADMINISTRATOR);
		String subject = UUID.randomUUID().toString();
		PersonId manager = in(administrator, () -> {
			PersonId person = this.members.enlist(administrator,
					new NewMember("Mara", "Manager", "mara@uni.example", Set.of(Role.PROGRAM_MANAGER)));
			this.jdbc.sql(
					"insert into identity.binding (binding_id, person_id, issuer, subject, made_at) values (gen_random_uuid(), ?, ?, ?, now())")
				.params(person.value(), this.issuer.name(), subject)
				.update();
			return person;
		});
		String token = this.issuer.tokenOf(administrator, subject);
		assertThat(ask("/api/v1/programs", token)).isEqualTo(200);
		assertThat(ask("/api/v1/notices", token)).isEqualTo(200);
		in(administrator, () -> {
			this.members.revoke(administrator, manager, Role.PROGRAM_MANAGER);
			return true;
		});
		int withoutTheRole = ask("/api/v1/programs", token);
		in(administrator, () -> {
			this.members.end(administrator, manager);
			return true;
		});
		return List.of(withoutTheRole, ask("/api/v1/notices", token));
	}

	private int ask(String path, String token) {
		return this.api.anonymous()
			.get()
			.uri(path)
			.header("Authorization", "Bearer " + token)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private <T> T in(Actor actor, Supplier<T> work) {
		return Objects.requireNonNull(Tenancy.<T, RuntimeException>call(actor.institution(),
				() -> this.transaction.execute((status) -> work.get())));
	}

}
