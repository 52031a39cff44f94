package org.alkimos.platform.security;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.GeneratedAddresses;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.ClientCredentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is accepted as an address here is accepted as a user name by the real Keycloak.
 */
@SignOnTest
@Tag(Extent.SIZED)
class AddressesIT {

	private static final int CASES = Extent.of("alkimos.addresses", 250, 4_000);

	/** A token of the provisioner lives five minutes. */
	private static final int CASES_PER_TOKEN = 1_000;

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private KeycloakRealm realm;

	@Autowired
	private Users users;

	private RestClient keycloak;

	@BeforeEach
	void signIn() {
		String token = new ClientCredentials(this.realm.endpoint("token"), this.realm.provisioner().clientId(),
				this.realm.provisioner().clientSecret())
			.token();
		this.keycloak = RestClient.builder()
			.baseUrl(this.realm.administration())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	@Test
	void noAcceptedAddressIsRefusedByKeycloak() {
		long seed = Long.getLong("alkimos.addresses.seed", System.nanoTime());
		var addresses = new GeneratedAddresses(seed);
		List<String> refused = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			if (i % CASES_PER_TOKEN == 0) {
				signIn();
			}
			String name = EmailAddress.of(addresses.next()).normal();
			ResponseEntity<Void> created = create(name);
			if (created.getStatusCode().value() == 201) {
				assertThat(remove(created)).isEqualTo(204);
			}
			else if (created.getStatusCode().value() != 409) {
				refused.add(created.getStatusCode() + " " + name);
			}
		}
		assertThat(refused).as("seed %s", seed).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bg..dots@bg.example", "bg.traildot.@bg.example", ".bg.leaddot@bg.example",
			"bg.leaddom@.bg.example", "bg.traildom@bg.example.", "bg.tild\u0430.cyr@bg.example",
			"bg.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@bg.example",
			"bg.under_score@sub_domain.example", "bg.hyph@-bg.example", "bg.hyph@bg-.example" })
	void whatKeycloakRefusesIsRefusedHere(String address) {
		assertThat(EmailAddress.parse(address).refused()).isPresent();
		assertThat(create(address).getStatusCode().value()).isEqualTo(400);
	}

	/** Whether Keycloak takes these depends on its settings for mail. */
	@ParameterizedTest
	@ValueSource(strings = { "bg\u200B.wren@bg.example", "bg\u00AD.wren@bg.example", "bg.\uFB01nn@bg.example",
			"bg.jos\u00E9@bg.example", "BG.T\u0130LDA@BG.EXAMPLE", "bg.stra@stra\u00DFe.example" })
	void whatKeycloakTakesAtTimesIsRefusedHereAlways(String address) {
		assertThat(EmailAddress.parse(address).refused()).isPresent();
	}

	@Test
	void anAnswerThatNamesAnAddressGetsIntoNoLog() {
		assertThatExceptionOfType(KeycloakAway.class)
			.isThrownBy(() -> this.users.prepare("bg..dots@bg.example", "Tilda", "Wren"))
			.satisfies((ex) -> {
				assertThat(ex.isRefusal()).isTrue();
				assertThat(written(ex)).contains("answered 400").doesNotContain("dots", "bg.example", "Tilda");
			});
	}

	@Test
	void anAccountThatIsMadeAnewKeepsItsNames() {
		String email = Campus.newEmail();
		String subject = this.users.prepare(email, "Ada", "Byron").subject();
		assertThat(this.users.prepare(email, "$$$", "[]").subject()).isEqualTo(subject);
		assertThat(this.keycloak.get().uri("/users/{id}", subject).retrieve().body(OBJECT))
			.containsEntry("firstName", "Ada")
			.containsEntry("lastName", "Byron");
	}

	private static String written(Throwable failure) {
		var text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	private ResponseEntity<Void> create(String name) {
		return this.keycloak.post()
			.uri("/users")
			.body(Map.of("username", name, "email", name, "firstName", "Ada", "lastName", "Example", "enabled", true,
					"emailVerified", true))
			.retrieve()
			.toBodilessEntity();
	}

	private int remove(ResponseEntity<Void> created) {
		String path = String.valueOf(created.getHeaders().getLocation()).replaceFirst(".*/users/", "");
		return this.keycloak.delete()
			.uri("/users/{id}", UUID.fromString(path))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

}
