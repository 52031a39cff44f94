package org.alkimos.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Administrators who take each other's role, at once or one after the other. */
@SpringBootTest(classes = AlkimosApplication.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LastAdministratorTests {

	private static final int ROUNDS = 50;

	@Autowired
	private Members members;

	@Autowired
	private Erasures erasures;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void twoWhoRevokeEachOtherAtOnceAreNeverBothGone() throws Exception {
		race((self, other) -> this.members.revoke(self, other.person(), Role.INSTITUTION_ADMINISTRATOR));
	}

	@Test
	void twoWhoEndEachOtherAtOnceAreNeverBothGone() throws Exception {
		race((self, other) -> this.members.end(self, other.person()));
	}

	@Test
	void oneIsRevokedAndErasesTheOtherAtOnce() throws Exception {
		race((self, other) -> this.erasures.erase(self, other.person(), addressOf(other)));
	}

	@Test
	void whoIsLastStaysEvenIfOthersWithTheRoleHaveNoWayIn() {
		Actor ada = administrator(newInstitution(), true);
		Actor never = administrator(ada.institution(), false);
		in(ada, () -> assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.members.revoke(never, ada.person(), Role.INSTITUTION_ADMINISTRATOR))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(IdentityProblem.LAST_ADMINISTRATOR)));
		in(ada, () -> this.members.end(ada, never.person()));
		assertThat(live(ada.institution())).isOne();
	}

	@Test
	void theDatabaseRefusesItByItself() {
		Actor ada = administrator(newInstitution(), true);
		for (String sql : List.of("delete from identity.member_role where person_id = ?",
				"update identity.member set state = 'LEFT' where person_id = ?",
				"delete from identity.binding where person_id = ?")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> write(ada.institution(), sql, ada.person().value()))
				.withStackTraceContaining("left without an administrator");
		}
		assertThat(live(ada.institution())).isOne();
	}

	@RepeatedTest(2)
	void nobodyMakesThemselvesAnEvaluator() {
		Actor ada = administrator(newInstitution(), true);
		String address = addressOf(ada);
		List<Runnable> ways = List.of(() -> this.members.grant(ada, ada.person(), Role.EVALUATOR),
				() -> this.members.assign(ada, ada.person(), Set.of(Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR)),
				() -> this.members.enlist(ada, IdentityFixtures.person("Ada", address, Role.EVALUATOR)));
		for (Runnable way : ways) {
			in(ada, () -> assertThatExceptionOfType(Conflict.class).isThrownBy(way::run)
				.satisfies((ex) -> assertThat(ex.type()).isEqualTo(IdentityProblem.OWN_EVALUATOR_ROLE)));
		}
		Actor bea = administrator(ada.institution(), true);
		in(ada, () -> this.members.grant(bea, ada.person(), Role.EVALUATOR));
		// Held by the word of another, it is kept when other roles are saved.
		in(ada, () -> this.members.assign(ada, ada.person(),
				Set.of(Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR, Role.PROGRAM_MANAGER)));
	}

	private void race(Attack attack) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (int round = 0; round < ROUNDS; round++) {
				Actor ada = administrator(newInstitution(), true);
				Actor bea = administrator(ada.institution(), true);
				var start = new CyclicBarrier(2);
				Future<Boolean> first = threads.submit(tried(start, ada, () -> attack.on(ada, bea)));
				Future<Boolean> second = threads.submit(tried(start, bea, () -> attack.on(bea, ada)));
				assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
				assertThat(live(ada.institution())).as("round %d", round).isOne();
			}
		}
	}

	private Callable<Boolean> tried(CyclicBarrier start, Actor actor, Runnable work) {
		return () -> {
			start.await();
			try {
				Tenancy.run(actor.institution(), work);
				return true;
			}
			catch (Conflict ex) {
				return false;
			}
		};
	}

	private TenantId newInstitution() {
		TenantId tenant = IdentityFixtures.newInstitution();
		write(tenant, "insert into identity.institution (alias, name, opened_at) values (?, 'Riverside', now())",
				"u-" + tenant.value());
		return tenant;
	}

	private Actor administrator(TenantId tenant, boolean wayIn) {
		Actor founder = IdentityFixtures.actor(tenant, Role.INSTITUTION_ADMINISTRATOR);
		PersonId person = Tenancy.call(tenant, () -> this.members.enlist(founder,
				IdentityFixtures.person("Ada", UUID.randomUUID() + "@uni.edu", Role.INSTITUTION_ADMINISTRATOR)));
		if (wayIn) {
			write(tenant, """
					insert into identity.binding (binding_id, person_id, issuer, subject, made_at)
					values (gen_random_uuid(), ?, 'i', ?, now())""", person.value(), person.value().toString());
		}
		return new Actor(tenant, person, Set.of(Role.INSTITUTION_ADMINISTRATOR));
	}

	private String addressOf(Actor actor) {
		return String.valueOf(Tenancy.call(actor.institution(),
				() -> this.members.of(actor, List.of(actor.person())).getFirst().email()));
	}

	private void write(TenantId tenant, String sql, Object... values) {
		Tenancy.run(tenant, () -> new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.jdbc.sql(sql).params(values).update()));
	}

	private int live(TenantId tenant) {
		return Tenancy.call(tenant,
				() -> new TransactionTemplate(this.transactions).execute((status) -> this.jdbc
					.sql("""
							select count(*) from identity.member_role r
							join identity.member m using (tenant_id, person_id) join identity.binding b using (tenant_id, person_id)
							where r.role = 'INSTITUTION_ADMINISTRATOR' and m.state = 'ACTIVE' and b.ended_at is null""")
					.query(Integer.class)
					.single()));
	}

	private static void in(Actor actor, Runnable work) {
		Tenancy.run(actor.institution(), work);
	}

	/** What one administrator does to the other. */
	private interface Attack {

		void on(Actor self, Actor other);

	}

}
