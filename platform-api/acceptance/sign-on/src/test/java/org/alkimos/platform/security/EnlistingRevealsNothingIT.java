package org.alkimos.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.ClientCredentials;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Adding a person says nothing about whether they have an account at another institution,
 * and changes nothing for them there.
 */
@SignOnTest
@ContextConfiguration(initializers = CountedKeycloak.class)
class EnlistingRevealsNothingIT {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private Campus campus;

	@Autowired
	private Machines machines;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Test
	void aKnownAndAnUnknownAddressAreAnsweredAlikeWithoutAskingKeycloak() {
		Actor home = this.campus.open("Home University");
		Actor curious = this.campus.open("Curious University");
		String known = Campus.newEmail();
		PersonId person = this.campus.enlist(home, known);
		try (PageView browser = new PageView()) {
			Page page = browser.blank(1440);
			SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(home, person));
			page.waitForURL(this.api.address() + "/");
		}
		String client = personsClient();
		String before = tokenOf(client, known);
		assertThat(Bearer.status(this.api.address(), before)).isEqualTo(200);
		RestClient roster = roster(curious);

		waitUntilQuiet();
		assertThat(CountedKeycloak.CALLS).isNotEmpty();
		CountedKeycloak.CALLS.clear();
		Map<String, Object> answerToKnown = answers(roster, known);
		Map<String, Object> answerToUnknown = answers(roster, Campus.newEmail());
		assertThat(answerToKnown).isEqualTo(answerToUnknown);
		await().during(Duration.ofSeconds(5))
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(CountedKeycloak.CALLS).isEmpty());

		assertThat(Bearer.status(this.api.address(), before)).isEqualTo(200);
		assertThat(Bearer.status(this.api.address(), tokenOf(client, known))).isEqualTo(200);
	}

	/** New institutions and members are settled by jobs, which ask Keycloak. */
	private static void waitUntilQuiet() {
		var before = new AtomicInteger(-1);
		await().atMost(Duration.ofMinutes(2)).during(Duration.ofSeconds(3)).until(() -> {
			int now = CountedKeycloak.CALLS.size();
			return before.getAndSet(now) == now;
		});
	}

	/** All that the institution's software is told, without what is the person's own. */
	private Map<String, Object> answers(RestClient roster, String email) {
		ResponseEntity<Map<String, Object>> added = roster.post()
			.uri("/api/v1/members")
			.body(Map.of("given", "Ada", "family", "Example", "email", email))
			.retrieve()
			.toEntity(OBJECT);
		String id = String.valueOf(added.getBody().get("person"));
		Map<String, Object> all = new TreeMap<>();
		all.put("status", added.getStatusCode().value());
		all.put("headers", added.getHeaders().headerNames());
		all.put("added", plain(added.getBody().toString(), id, email));
		all.put("member", plain(text(roster, "/api/v1/members/" + id), id, email));
		all.put("list", plain(text(roster, "/api/v1/members?search=" + email), id, email));
		return all;
	}

	private static String text(RestClient client, String path) {
		return String.valueOf(client.get().uri(path).retrieve().body(String.class));
	}

	private static String plain(String text, String id, String email) {
		return text.replace(id, "ID").replace(email, "EMAIL").replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME");
	}

	private RestClient roster(Actor administrator) {
		String token = this.machines
			.credentials(administrator,
					this.machines.create(administrator, MachineRight.WRITE_ROSTER, MachineRight.READ_ROSTER))
			.token();
		return this.api.anonymous().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
	}

	/** Software with which a person uses the API by their password. */
	private String personsClient() {
		String client = "person-" + UUID.randomUUID();
		String token = new ClientCredentials(this.realm.endpoint("token"), this.realm.provisioner().clientId(),
				this.realm.provisioner().clientSecret())
			.token();
		RestClient keycloak = RestClient.builder()
			.baseUrl(this.realm.administration())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.build();
		keycloak.post()
			.uri("/clients")
			.body(Map.of("clientId", client, "publicClient", true, "directAccessGrantsEnabled", true,
					"defaultClientScopes", List.of("basic", "alkimos-api"), "optionalClientScopes",
					List.of("organization")))
			.retrieve()
			.toBodilessEntity();
		return client;
	}

	private String tokenOf(String client, String email) {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "password");
		form.add("client_id", client);
		form.add("username", email);
		form.add("password", SignInPage.OWN_PASSWORD);
		form.add("scope", "organization:*");
		Map<String, Object> answer = RestClient.create()
			.post()
			.uri(this.realm.endpoint("token"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(OBJECT);
		return String.valueOf(answer.get("access_token"));
	}

}
