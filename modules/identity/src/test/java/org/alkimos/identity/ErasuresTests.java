package org.alkimos.identity;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = AlkimosApplication.class)
class ErasuresTests {

	private static final String ADDRESS = "ada@uni.edu";

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor administrator = IdentityFixtures.actor(this.tenant, Role.INSTITUTION_ADMINISTRATOR);

	@Autowired
	private Members members;

	@Autowired
	private Erasures erasures;

	@Test
	void onlyTheIdRemains() {
		PersonId ada = enlist();
		erase(this.administrator, ada, " ADA@uni.edu ");
		MemberView view = Tenancy.call(this.tenant, () -> this.members.get(this.administrator, ada));
		assertThat(view.state()).isEqualTo(MemberState.ERASED);
		assertThat(view.name()).isEqualTo(PersonName.FORMER);
		assertThat(view.email()).isNull();
		assertThat(view.roles()).isEmpty();
		assertThat(Tenancy.call(this.tenant, () -> this.members.list(this.administrator, "", null, 10))).isEmpty();
		assertThat(Tenancy.call(this.tenant, () -> this.members.namesOf(this.administrator, List.of(ada))))
			.containsValue(PersonName.FORMER);
	}

	@Test
	void whoComesBackIsSomebodyElse() {
		PersonId ada = enlist();
		erase(this.administrator, ada, ADDRESS);
		assertThat(enlist()).isNotEqualTo(ada);
	}

	@Test
	void theAddressHasToBeThePersons() {
		PersonId ada = enlist();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> erase(this.administrator, ada, "eve@uni.edu"));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> erase(this.administrator, ada, ""));
	}

	@Test
	void onlyAnotherAdministratorErases() {
		PersonId ada = enlist();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> erase(IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER), ada, ADDRESS));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> erase(this.administrator, this.administrator.person(), ADDRESS));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> erase(this.administrator, PersonId.next(), ADDRESS));
	}

	private PersonId enlist() {
		return Tenancy.call(this.tenant,
				() -> this.members.enlist(this.administrator, IdentityFixtures.person("Ada", ADDRESS, Role.EVALUATOR)));
	}

	private void erase(Actor actor, PersonId person, String address) {
		Tenancy.run(this.tenant, () -> this.erasures.erase(actor, person, address));
	}

}
