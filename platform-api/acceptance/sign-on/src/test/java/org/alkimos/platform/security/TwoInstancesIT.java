package org.alkimos.platform.security;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.ClientCredentials;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/** Who signed in at one instance is signed in, and signed out, at the other. */
@SignOnTest
class TwoInstancesIT {

	private static final Path LOG = Path.of("target", "other.log");

	private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Autowired
	private Machines machines;

	@Autowired
	private Environment environment;

	@Test
	void sessionsAreShared() {
		try (AppProcess other = AppProcess.start(Services.settingsOf(this.environment), LOG);
				PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Two Instances University");
			String email = Campus.newEmail();
			PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
			Page page = signIn(browser, administrator, person);
			// Cookies know no ports, hence the same session at both.
			assertThat(status(page, other.address())).isEqualTo(200);

			RestClient keycloak = keycloak();
			tellOfSignOuts(keycloak, other.address());
			signOutAtKeycloak(keycloak, email);
			for (String address : List.of(this.api.address(), other.address())) {
				page.navigate(address + "/members");
				page.waitForSelector("[name=email]");
			}

			SignInPage.fill(page, email, SignInPage.OWN_PASSWORD);
			page.waitForURL((url) -> url.contains("/members"));
			this.campus.end(administrator, person);
			assertThat(Stream.of(this.api.address(), other.address()).map((address) -> status(page, address)))
				.containsOnly(403);
			revokedMachinesAreRefusedEverywhere(administrator, other);
		}
	}

	@Tag(Extent.GUARANTEES)
	@Test
	void aRegistryInTheMemoryOfOneInstanceWouldMissTheOthersSessions() {
		try (AppProcess planted = AppProcess.start(Services.settingsOf(this.environment), LOG, SessionsInMemory.class);
				PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Forgetful University");
			String email = Campus.newEmail();
			PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
			Page page = signIn(browser, administrator, person);
			RestClient keycloak = keycloak();
			tellOfSignOuts(keycloak, planted.address());
			signOutAtKeycloak(keycloak, email);
			assertThat(status(page, this.api.address())).as("still signed in").isEqualTo(200);
			assertThat(PageView.loaded(page).content()).contains("People and roles");
		}
	}

	private void revokedMachinesAreRefusedEverywhere(Actor administrator, AppProcess other) {
		ApiClientView client = this.machines.create(administrator);
		String token = this.machines.credentials(administrator, client).token();
		List<String> both = List.of(this.api.address(), other.address());
		assertThat(both).allSatisfy((address) -> assertThat(Bearer.status(address, token)).isEqualTo(200));
		this.machines.revoke(administrator, client);
		assertThat(both).allSatisfy((address) -> assertThat(Bearer.status(address, token)).isEqualTo(403));
	}

	private Page signIn(PageView browser, Actor administrator, PersonId person) {
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

	private static int status(Page page, String address) {
		return page.navigate(address + "/members").status();
	}

	/** Keycloak's administration, by the account that Alkimos has there. */
	private RestClient keycloak() {
		String token = new ClientCredentials(this.realm.endpoint("token"), this.realm.provisioner().clientId(),
				this.realm.provisioner().clientSecret())
			.token();
		return RestClient.builder()
			.baseUrl(this.realm.url() + "/admin/realms/alkimos")
			.defaultHeader("Authorization", "Bearer " + token)
			.build();
	}

	private static void tellOfSignOuts(RestClient keycloak, String address) {
		Map<String, Object> client = new HashMap<>(first(keycloak, "/clients?clientId=alkimos-web"));
		Map<String, Object> attributes = new HashMap<>();
		((Map<?, ?>) client.get("attributes")).forEach((name, value) -> attributes.put(String.valueOf(name), value));
		attributes.put("backchannel.logout.url", address + "/logout/connect/back-channel/alkimos");
		client.put("attributes", attributes);
		keycloak.put()
			.uri("/clients/{id}", client.get("id"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(client)
			.retrieve()
			.toBodilessEntity();
	}

	private static void signOutAtKeycloak(RestClient keycloak, String email) {
		keycloak.post()
			.uri("/users/{id}/logout", first(keycloak, "/users?exact=true&email=" + email).get("id"))
			.retrieve()
			.toBodilessEntity();
	}

	private static Map<String, Object> first(RestClient keycloak, String path) {
		return Objects.requireNonNull(keycloak.get().uri(path).retrieve().body(LIST)).getFirst();
	}

}
