package org.alkimos.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.alkimos.local.workspace.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTests {

	private final String realm = Workspace.resource("alkimos-realm.json");

	@Test
	void holdsNoSecretOfItsOwn() {
		Matcher secrets = Pattern.compile("\"(secret|value|password)\"\\s*:\\s*\"([^\"]*)\"").matcher(this.realm);
		assertThat(secrets.results().map((each) -> each.group(2))).containsExactlyInAnyOrder(
				"${ALKIMOS_WEB_CLIENT_SECRET:", "${ALKIMOS_PROVISIONER_CLIENT_SECRET:", "${ALKIMOS_MAIL_PASSWORD:}");
	}

	/**
	 * A variable that is missing in Keycloak's environment leaves its placeholder's
	 * default: text in the place of a Boolean, on which the import fails.
	 */
	@Test
	void isRefusedWithoutASecretOrAnAddress() {
		for (String variable : Set.of("ALKIMOS_BASE_URL", "ALKIMOS_WEB_CLIENT_SECRET",
				"ALKIMOS_PROVISIONER_CLIENT_SECRET")) {
			assertThat(Pattern
				.compile("\\$\\{" + variable + ":\", \"(bearerOnly|consentRequired)\": \"" + variable + " is not set}")
				.matcher(this.realm)
				.find()).as(variable).isTrue();
		}
		assertThat(this.realm).contains("${ALKIMOS_BACK_CHANNEL_URL:${ALKIMOS_BASE_URL}}");
	}

	@Test
	void hasNoPlaceholderThatOperationsDoesNotName() throws IOException {
		String page = Files.readString(Path.of("../../docs/operations.md"));
		Set<String> ours = matches("(?m)^\\| `(ALKIMOS_[A-Z_]+)` \\|.*(?:is not set|is used)", page);
		Set<String> keycloaks = matches("`\\$\\{(\\w+)}`", page);
		Set<String> named = new TreeSet<>(ours);
		named.addAll(keycloaks);
		assertThat(matches("\\$\\{(\\w+)", this.realm)).isEqualTo(named);
		// Every start of Keycloak from the page sets them.
		assertThat(matches("(?m)^(ALKIMOS_\\w+)=",
				page.substring(page.indexOf("step=keycloak-settings"), page.indexOf("step=alkimos-settings"))))
			.isEqualTo(ours);
	}

	private static Set<String> matches(String pattern, String text) {
		return Pattern.compile(pattern)
			.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void signsPeopleInByCodeAndPkceOnly() {
		String web = "$.clients[?(@.clientId == 'alkimos-web')].";
		assertThat(JsonPath.<Iterable<Object>>read(this.realm, web + "directAccessGrantsEnabled"))
			.containsExactly(false);
		assertThat(JsonPath.<Iterable<Object>>read(this.realm, web + "implicitFlowEnabled")).containsExactly(false);
		assertThat(JsonPath.<Iterable<Object>>read(this.realm, web + "attributes['pkce.code.challenge.method']"))
			.containsExactly("S256");
	}

	@Test
	void letsNobodyRegisterAndSlowsGuessing() {
		assertThat(JsonPath.<Boolean>read(this.realm, "$.registrationAllowed")).isFalse();
		assertThat(JsonPath.<Boolean>read(this.realm, "$.bruteForceProtected")).isTrue();
	}

	/**
	 * An address that another institution's provider asserts must not name an account.
	 */
	@Test
	void neverFindsAnAccountByItsAddress() {
		assertThat(JsonPath.<Boolean>read(this.realm, "$.loginWithEmailAllowed")).isFalse();
		assertThat(JsonPath.<Boolean>read(this.realm, "$.registrationEmailAsUsername")).isFalse();
		assertThat(JsonPath.<Boolean>read(this.realm, "$.duplicateEmailsAllowed")).isTrue();
	}

	/**
	 * Keycloak's own reset flow lets a reader of the mail replace the second factor too.
	 */
	@Test
	void changesThePasswordAloneByMail() {
		assertThat(JsonPath.<String>read(this.realm, "$.resetPasswordAllowed"))
			.isEqualTo("${ALKIMOS_MAIL_RESET:false}");
		String flow = JsonPath.read(this.realm, "$.resetCredentialsFlow");
		assertThat(JsonPath.<Iterable<String>>read(this.realm,
				"$.authenticationFlows[?(@.alias == '" + flow + "')].authenticationExecutions[*].authenticator"))
			.containsExactly("reset-credentials-choose-user", "alkimos-reset-email", "reset-password");
	}

	/** Both would let whoever uses a session for a moment come back later. */
	@Test
	void letsNobodyLinkAnAccountOrChangeTheirAddress() {
		assertThat(JsonPath.<Iterable<Boolean>>read(this.realm, "$.requiredActions[?(@.alias == 'idp_link')].enabled"))
			.containsExactly(false);
		assertThat(this.realm).doesNotContain("\"UPDATE_EMAIL\"", "\"UPDATE_PROFILE\"")
			.doesNotContain("\\\"edit\\\":[\\\"admin\\\",\\\"user\\\"]");
	}

	@Test
	void givesTheProvisionerNoMoreThanItNeeds() {
		assertThat(JsonPath.<Iterable<Object>>read(this.realm, "$.users[0].clientRoles.realm-management[*]"))
			.containsExactlyInAnyOrder("manage-users", "view-users", "query-users", "manage-clients",
					"manage-organizations", "manage-identity-providers", "view-events");
	}

}
