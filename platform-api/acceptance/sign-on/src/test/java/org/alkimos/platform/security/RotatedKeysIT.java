package org.alkimos.platform.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.keycloak.KeycloakRealm;
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
import static org.awaitility.Awaitility.await;

/**
 * The realm signs with another key, and disowns the one before. In the long form two more
 * instances run, one of which keeps keys for too long.
 */
@SignOnTest
@Tag(Extent.SIZED)
class RotatedKeysIT {

	private static final Path LOG = Path.of("target", "keys.log");

	private static final String KEYS = "org.keycloak.keys.KeyProvider";

	@Autowired
	private Campus campus;

	@Autowired
	private Machines machines;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Autowired
	private Environment environment;

	@Test
	void theNewKeyCountsAtOnceAndTheOldOneNoLongerThanKeysAreFresh() {
		if (!Extent.LONG) {
			rotate(List.of(this.api.address()), Optional.empty());
			return;
		}
		Map<String, String> settings = Services.settingsOf(this.environment);
		Map<String, String> forAnHour = new HashMap<>(settings);
		forAnHour.put("alkimos.keycloak.keys-fresh", "1h");
		try (AppProcess other = AppProcess.start(settings, LOG);
				AppProcess planted = AppProcess.start(forAnHour, LOG)) {
			rotate(List.of(this.api.address(), other.address()), Optional.of(planted.address()));
		}
	}

	/**
	 * Changes the keys under the eyes of these instances.
	 * @param planted the address of an instance that keeps keys for an hour
	 */
	private void rotate(List<String> both, Optional<String> planted) {
		try (PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Rotating University");
			Page page = signIn(browser, administrator);
			ClientCredentials machine = this.machines.credentials(administrator, this.machines.create(administrator));
			String before = machine.token();
			assertThat(both).allSatisfy((address) -> assertThat(Bearer.status(address, before)).isEqualTo(200));

			RestClient keycloak = KeycloakServer.at(this.realm.url()).administration();
			Map<String, Object> old = first(keycloak, "/alkimos/components?type=" + KEYS, "rsa-generated");
			addKey(keycloak, String.valueOf(old.get("parentId")));
			String after = machine.token();
			assertThat(after.split("\\.")[0]).isNotEqualTo(before.split("\\.")[0]);
			assertThat(both).allSatisfy((address) -> {
				assertThat(Bearer.status(address, after)).isEqualTo(200);
				assertThat(Bearer.status(address, before)).isEqualTo(200);
			});

			planted.ifPresent((address) -> assertThat(Bearer.status(address, before)).isEqualTo(200));
			disown(keycloak, old);
			Duration bound = this.realm.keysFresh().plusSeconds(Extent.of(120, 10));
			both.forEach((address) -> await().atMost(bound)
				.until(() -> Bearer.status(address, before) == 401 && Bearer.status(address, after) == 200));
			planted.ifPresent(
					(address) -> assertThat(Bearer.status(address, before)).as("who keeps keys for an hour is seen")
						.isEqualTo(200));
			assertThat(both)
				.allSatisfy((address) -> assertThat(page.navigate(address + "/members").status()).isEqualTo(200));
			signIn(browser, administrator);
		}
	}

	private Page signIn(PageView browser, Actor administrator) {
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

	private static void addKey(RestClient keycloak, String realm) {
		keycloak.post()
			.uri("/alkimos/components")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", "rsa-next", "providerId", "rsa-generated", "providerType", KEYS, "parentId", realm,
					"config",
					Map.of("priority", List.of("200"), "enabled", List.of("true"), "active", List.of("true"),
							"algorithm", List.of("RS256"), "keySize", List.of("2048"))))
			.retrieve()
			.toBodilessEntity();
	}

	private static void disown(RestClient keycloak, Map<String, Object> old) {
		Map<String, Object> disabled = new HashMap<>(old);
		disabled.put("config",
				Map.of("priority", List.of("100"), "enabled", List.of("false"), "active", List.of("false")));
		keycloak.put()
			.uri("/alkimos/components/{id}", old.get("id"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(disabled)
			.retrieve()
			.toBodilessEntity();
	}

	private static Map<String, Object> first(RestClient keycloak, String path, String provider) {
		return Objects.requireNonNull(keycloak.get().uri(path).retrieve().body(KeycloakServer.LIST))
			.stream()
			.filter((component) -> provider.equals(component.get("providerId")))
			.findFirst()
			.orElseThrow();
	}

}
