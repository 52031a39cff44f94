package org.alkimos.identity;

import java.util.List;
import java.util.Set;

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
class MembersTests {

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor administrator = IdentityFixtures.actor(this.tenant, Role.INSTITUTION_ADMINISTRATOR);

	private final Actor manager = IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER);

	@Autowired
	private Members members;

	@Autowired
	private Erasures erasures;

	@Test
	void onePersonPerAddressWhateverTheLetterCase() {
		PersonId first = enlist(this.manager, IdentityFixtures.person("Ada", "ada@uni.edu"));
		assertThat(enlist(this.manager, IdentityFixtures.person("A.", " ADA@Uni.edu "))).isEqualTo(first);
	}

	@Test
	void onePersonPerMailboxHoweverTheAddressIsPasted() {
		PersonId first = enlist(this.manager, IdentityFixtures.person("Ada", "Ada@Müller.example"));
		for (String pasted : List.of("ada@müller.example\u00A0", "\u200Bada@mu\u0308ller.example\uFEFF",
				"ada@xn--mller-kva.example")) {
			assertThat(enlist(this.manager, IdentityFixtures.person("Ada", pasted))).isEqualTo(first);
		}
		assertThat(get(first).email()).isEqualTo("Ada@Müller.example");
		assertThat(found("\u00A0MÜLLER.example")).hasSize(1);
		assertThat(found("xn--mller")).hasSize(1);
	}

	@Test
	void whatTheSignOnWouldRefuseIsRefusedByName() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> enlist(this.manager, IdentityFixtures.person("Ada", "ada\u200B.b@uni.edu")))
			.satisfies((ex) -> assertThat(ex.errors()).singleElement().satisfies((error) -> {
				assertThat(error.field()).isEqualTo("email");
				assertThat(error.message())
					.isEqualTo("Remove the invisible character U+200B after “ada”. Do you mean “ada.b@uni.edu”?");
			}));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> enlist(this.manager, IdentityFixtures.person("\u00A0\u200B", "ada@uni.edu")))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().field()).isEqualTo("given"));
	}

	@Test
	void theSameAddressElsewhereIsAnotherMember() {
		PersonId here = enlist(this.manager, IdentityFixtures.person("Ada", "ada@uni.edu"));
		TenantId other = IdentityFixtures.newInstitution();
		Actor elsewhere = IdentityFixtures.actor(other, Role.PROGRAM_MANAGER);
		PersonId there = Tenancy.call(other,
				() -> this.members.enlist(elsewhere, IdentityFixtures.person("Ada", "ada@uni.edu")));
		assertThat(there).isNotEqualTo(here);
		assertThat(Tenancy.call(other, () -> this.members.namesOf(elsewhere, List.of(here)))).isEmpty();
	}

	@Test
	void whoComesBackIsTheSamePersonWithoutTheOldRoles() {
		PersonId ada = enlist(this.administrator, IdentityFixtures.person("Ada", "ada@uni.edu", Role.EVALUATOR));
		in(() -> this.members.end(this.administrator, ada));
		assertThat(get(ada).state()).isEqualTo(MemberState.LEFT);
		assertThat(enlist(this.manager, IdentityFixtures.person("Ada", "ada@uni.edu"))).isEqualTo(ada);
		assertThat(get(ada).state()).isEqualTo(MemberState.ACTIVE);
		assertThat(get(ada).roles()).isEmpty();
	}

	@Test
	void managersEnlistPeopleButGiveNoRoles() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> enlist(this.manager, IdentityFixtures.person("Eve", "eve@uni.edu", Role.PROGRAM_MANAGER)));
		PersonId eve = enlist(this.manager, IdentityFixtures.person("Eve", "eve@uni.edu"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.members.grant(this.manager, eve, Role.EVALUATOR)));
	}

	@Test
	void nobodyInAnInstitutionMakesAPlatformOperator() {
		PersonId eve = enlist(this.manager, IdentityFixtures.person("Eve", "eve@uni.edu"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.members.grant(this.administrator, eve, Role.PLATFORM_OPERATOR)));
	}

	@Test
	void peopleWithoutRolesDoNotSeeTheList() {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.members.list(IdentityFixtures.actor(this.tenant), "", null, 10)));
	}

	@Test
	void anEvaluatorSeesNoNameButTheirOwn() {
		PersonId ada = enlist(this.administrator, IdentityFixtures.person("Ada", "ada@uni.edu", Role.EVALUATOR));
		PersonId bea = enlist(this.manager, IdentityFixtures.person("Bea", "bea@uni.edu"));
		Actor evaluator = new Actor(this.tenant, ada, Set.of(Role.EVALUATOR));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.members.namesOf(evaluator, List.of(bea))));
		assertThat(Tenancy.call(this.tenant, () -> this.members.namesOf(evaluator, List.of(ada)))).containsKey(ada);
	}

	@Test
	void anAdministratorDoesNotLockThemselvesOut() {
		PersonId ada = enlist(this.administrator,
				IdentityFixtures.person("Ada", "ada@uni.edu", Role.INSTITUTION_ADMINISTRATOR));
		Actor self = new Actor(this.tenant, ada, Set.of(Role.INSTITUTION_ADMINISTRATOR));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(() -> this.members.assign(self, ada, Set.of())));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(() -> this.members.end(self, ada)));
	}

	@Test
	void everythingWrongIsToldAtOnce() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> enlist(this.manager, new NewMember("", "x".repeat(101), "nobody", Set.of())))
			.satisfies((ex) -> assertThat(ex.errors()).extracting("field").contains("given", "family", "email"));
	}

	@Test
	void aForeignMemberAnswersLikeAnUnknownOne() {
		PersonId ada = enlist(this.manager, IdentityFixtures.person("Ada", "ada@uni.edu"));
		TenantId other = IdentityFixtures.newInstitution();
		Actor foreign = IdentityFixtures.actor(other, Role.INSTITUTION_ADMINISTRATOR);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> Tenancy.run(other, () -> this.members.grant(foreign, ada, Role.EVALUATOR)));
	}

	@Test
	void theListGoesOnWhereThePageBeforeEnded() {
		for (String name : List.of("Cleo", "Ada", "Bea")) {
			enlist(this.manager, IdentityFixtures.person(name, name + "@uni.edu"));
		}
		List<MemberView> first = Tenancy.call(this.tenant, () -> this.members.list(this.manager, "", null, 2));
		List<MemberView> second = Tenancy.call(this.tenant,
				() -> this.members.list(this.manager, "", first.getLast().person(), 2));
		assertThat(first).extracting((member) -> member.name().given()).containsExactly("Ada", "Bea");
		assertThat(second).extracting((member) -> member.name().given()).containsExactly("Cleo");
		assertThat(Tenancy.call(this.tenant, () -> this.members.list(this.manager, "BEA@", null, 2))).hasSize(1);
	}

	@Test
	void aNameIsFoundInAnyOrderOfItsWords() {
		enlist(this.manager, IdentityFixtures.person("Élodie", "elodie@uni.edu"));
		enlist(this.manager, IdentityFixtures.person("Bea", "bea@uni.edu"));
		for (String search : List.of("élodie example", "Example Élodie", "EXAMPLE, ÉLODIE", "lodi", "exam élo")) {
			assertThat(found(search)).as(search).containsExactly("Élodie");
		}
		assertThat(found("example")).hasSize(2);
		assertThat(found("Élodie Bea")).isEmpty();
		assertThat(found(",")).isEmpty();
	}

	private List<String> found(String search) {
		return Tenancy.call(this.tenant, () -> this.members.list(this.manager, search, null, 10))
			.stream()
			.map((member) -> member.name().given())
			.toList();
	}

	@Test
	void aPageAfterSomeoneWhoWasErasedIsRefusedRatherThanStartedAgain() {
		enlist(this.manager, IdentityFixtures.person("Ada", "ada@uni.edu"));
		PersonId bea = enlist(this.manager, IdentityFixtures.person("Bea", "bea@uni.edu"));
		in(() -> this.erasures.erase(this.administrator, bea, "bea@uni.edu"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> in(() -> this.members.list(this.manager, "", bea, 10)))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().field()).isEqualTo("cursor"));
	}

	private PersonId enlist(Actor by, NewMember person) {
		return Tenancy.call(this.tenant, () -> this.members.enlist(by, person));
	}

	private MemberView get(PersonId person) {
		return Tenancy.call(this.tenant, () -> this.members.get(this.administrator, person));
	}

	private void in(Runnable work) {
		Tenancy.run(this.tenant, work);
	}

}
