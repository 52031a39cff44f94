package org.alkimos.platform.identity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import org.alkimos.identity.Members;
import org.alkimos.identity.machine.ApiClientState;
import org.alkimos.identity.machine.ApiClientTerms;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of API clients: adding, renewing, taking over, and the name in the audit log. */
@PlatformTest
@Tag(Extent.SIZED)
class ApiClientPagesTests {

	private static PageView browser;

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClients clients;

	@Autowired
	private Members members;

	@Autowired
	private AuditLog audit;

	@Autowired
	private ApiClient api;

	@BeforeAll
	static void start() {
		browser = new PageView();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void anAdministratorAddsAClientAndChangesIt() {
		Actor administrator = this.campus.open("Riverside University");
		browser.inspect(administrator, address("/api-clients"), "api-clients-empty");
		Page page = browser.as(administrator, 1440);
		page.navigate(address("/api-clients"));
		page.fill("[name=label]", "Registrar, roster sync");
		page.fill("[name=owner]", "nobody@uni.edu");
		page.click("button:has-text('Add client')");
		page.waitForSelector("text=Choose at least one right.");
		assertThat(PageView.loaded(page).content()).contains("Choose an active member of the institution.");
		browser.inspect(page, "api-clients-error-1440");
		page.fill("[name=owner]", addressOf(administrator, administrator.person()));
		page.check("[value=WRITE_ROSTER]");
		page.click("button:has-text('Add client')");
		page.waitForSelector("text=Create its first secret.");
		ApiClientView client = only(administrator);
		assertThat(client.rights()).containsExactly(MachineRight.WRITE_ROSTER);
		assertThat(client.owner()).isEqualTo(administrator.person());
		page.check("[value=READ_ROSTER]");
		page.fill("[name=expiresOn]", this.today.plusDays(9).toString());
		page.click("button:has-text('Save changes')");
		page.waitForSelector("text=Client changed.");
		assertThat(only(administrator).expiresOn()).isEqualTo(this.today.plusDays(9));
		assertThat(entries(administrator, "identity.api-client-created")).isEqualTo(1);
		assertThat(entries(administrator, "identity.api-client-changed")).isEqualTo(1);
		browser.inspect(administrator, address("/api-clients"), "api-clients");
		browser.inspect(administrator, address("/api-clients/" + client.id().value()), "api-client");
	}

	@Test
	void aClientWhoseOwnerLeftIsTakenOver() {
		Actor administrator = this.campus.open("Riverside University");
		PersonId owner = this.campus.enlist(administrator, Campus.newEmail());
		ApiClientView client = create(administrator, owner, MachineRight.READ_PROGRESS);
		this.campus.end(administrator, owner);
		Page page = browser.as(administrator, 1440);
		page.navigate(address("/api-clients/" + client.id().value()));
		page.waitForSelector("text=is no longer a member. Requests of this client are refused");
		browser.inspect(page, "api-client-owner-left-1440");
		page.click("button:has-text('Take over')");
		page.waitForSelector("text=You are the owner now.");
		assertThat(only(administrator).state()).isEqualTo(ApiClientState.ACTIVE);
		assertThat(only(administrator).owner()).isEqualTo(administrator.person());
		assertThat(entries(administrator, "identity.api-client-changed")).isEqualTo(1);
	}

	@Test
	void theAuditLogShowsTheClientByName() {
		Actor administrator = this.campus.open("Riverside University");
		create(administrator, administrator.person(), MachineRight.WRITE_ROSTER);
		PersonId machine = Tenancy
			.call(administrator.institution(), () -> this.members.list(administrator, "", null, 9))
			.stream()
			.filter((member) -> member.name().full().equals("Registrar"))
			.findFirst()
			.orElseThrow()
			.person();
		Actor program = new Actor(administrator.institution(), machine, Set.of(), Set.of(MachineRight.WRITE_ROSTER));
		assertThat(this.api.as(program)
			.post()
			.uri("/api/v1/members")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("given", "Zoe", "family", "Winter", "email", Campus.newEmail()))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(201);
		Page page = browser.as(administrator, 1440);
		page.navigate(address("/audit"));
		String row = PageView.loaded(page).locator("tr:has-text('Added a member')").first().innerText();
		assertThat(row).contains("Registrar", "API client");
	}

	private ApiClientView create(Actor administrator, PersonId owner, MachineRight right) {
		var terms = new ApiClientTerms(Set.of(right), owner, this.today.plusDays(30));
		return Tenancy.call(administrator.institution(),
				() -> this.clients.get(administrator, this.clients.create(administrator, "Registrar", terms)));
	}

	private ApiClientView only(Actor administrator) {
		return Tenancy.call(administrator.institution(), () -> this.clients.list(administrator, null, 9)).getFirst();
	}

	private String addressOf(Actor administrator, PersonId person) {
		return Objects.requireNonNull(
				Tenancy.call(administrator.institution(), () -> this.members.get(administrator, person)).email());
	}

	private int entries(Actor administrator, String action) {
		return Tenancy
			.call(administrator.institution(),
					() -> this.audit.read(administrator, new AuditFilter(null, action, null), null, 9))
			.size();
	}

	private String address(String path) {
		return this.api.address() + path;
	}

}
