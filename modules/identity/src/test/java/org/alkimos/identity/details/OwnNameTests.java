package org.alkimos.identity.details;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.IdentityFixtures;
import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People change their own name, in one institution. */
@SpringBootTest(classes = AlkimosApplication.class)
class OwnNameTests {

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor manager = IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER);

	private Actor ada = this.manager;

	@Autowired
	private Members members;

	@Autowired
	private OwnName names;

	@Autowired
	private OwnAddress address;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void enlist() {
		in(() -> {
			PersonId person = this.members.enlist(this.manager,
					IdentityFixtures.person("Ada", "ada." + UUID.randomUUID() + "@riverside.example"));
			this.ada = new Actor(this.tenant, person, Set.of());
		});
	}

	@Test
	void aNewNameIsTracedOnce() {
		in(() -> assertThat(this.names.change(this.ada, " Adrian ", "O'Neil-Example")).isTrue());
		in(() -> assertThat(this.names.change(this.ada, "Adrian", "O'Neil-Example")).isFalse());
		in(() -> assertThat(this.address.of(this.ada).name()).isEqualTo(new PersonName("Adrian", "O'Neil-Example")));
		in(() -> assertThat(this.jdbc
			.sql("select count(*) from kernel.audit_entry where action = 'identity.name-changed' and actor_id = ?")
			.param(this.ada.person().value())
			.query(Integer.class)
			.single()).isEqualTo(1));
	}

	@Test
	void whatIsWrongIsNamedByField() {
		Tenancy.run(this.tenant,
				() -> assertThatExceptionOfType(InvalidInput.class)
					.isThrownBy(() -> this.names.change(this.ada, " ", "x".repeat(101)))
					.satisfies((refused) -> assertThat(refused.errors()).extracting(FieldError::field)
						.containsExactlyInAnyOrder("given", "family")));
	}

	@Test
	void whoIsNoMemberHasNoName() {
		Actor stranger = new Actor(this.tenant, PersonId.next(), Set.of());
		Tenancy.run(this.tenant, () -> assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.names.change(stranger, "Ada", "Stranger")));
	}

	private void in(Runnable work) {
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

}
