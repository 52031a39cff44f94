package org.alkimos.platform.programs;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Mailboxes;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A manager invites a whole cohort in one go. */
@PlatformTest
class InvitingPagesTests {

	private static PageView view;

	@Autowired
	private ApiClient api;

	@Autowired
	private Campus campus;

	@Autowired
	private Members members;

	@Autowired
	private Mailboxes mailboxes;

	@Autowired
	private AuditLog audit;

	@BeforeAll
	static void open() {
		view = new PageView();
	}

	@AfterAll
	static void close() {
		view.close();
	}

	@Test
	void everybodyGetsOneMailHoweverOftenTheButtonIsPressed() {
		Actor administrator = this.campus.open("Riverside University");
		Actor manager = Acting.as(administrator.institution(), Role.PROGRAM_MANAGER);
		CohortFixture cohort = CohortFixture.open(this.api.as(manager));
		String path = cohort.path() + "/people/invitations";
		view.inspect(manager, this.api.address() + path, "inviting-empty");
		cohort.bring("", Roster.ofTheCareerCohort());
		int people = people(manager).size();
		view.inspect(manager, this.api.address() + path, "inviting");

		Page page = view.as(manager, 1440);
		page.navigate(this.api.address() + path);
		page.getByText("Invite " + people + " people").click();
		page.waitForSelector("text=invitations are being sent");
		view.inspect(page, "inviting-sending-1440");
		await().until(() -> people(manager).stream().allMatch((member) -> member.access() == MemberAccess.INVITED));
		press(manager, path, "NOT_INVITED");
		assertThat(people(manager)).allMatch((member) -> member.access() == MemberAccess.INVITED);
		assertThat(people(manager)).allMatch((member) -> this.mailboxes.of(String.valueOf(member.email())).size() == 1);
		view.inspect(manager, this.api.address() + path, "inviting-sent");
		assertThat(issued(administrator)).isEqualTo(people + 1);

		assertThat(file(manager, path)).startsWith("last_name,first_name,email,access")
			.hasLineCount(people + 1)
			.contains(",Invited");
	}

	private void press(Actor manager, String path, String states) {
		assertThat(this.api.as(manager)
			.post()
			.uri(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.body("states=" + states)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isIn(200, 302);
	}

	private String file(Actor manager, String path) {
		return String.valueOf(this.api.as(manager).get().uri(path + "/waiting.csv").retrieve().body(String.class));
	}

	/** People without a role, as the first administrator has one. */
	private List<MemberView> people(Actor manager) {
		return Tenancy.call(manager.institution(), () -> this.members.list(manager, "", null, 200))
			.stream()
			.filter((member) -> member.roles().isEmpty())
			.toList();
	}

	private int issued(Actor administrator) {
		var filter = new AuditFilter(null, "identity.invitation-issued", null);
		return Tenancy.call(administrator.institution(), () -> this.audit.export(administrator, filter)).size();
	}

}
