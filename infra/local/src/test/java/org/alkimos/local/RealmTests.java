package org.alkimos.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTests {

	private final String realm = Workspace.resource("alkimos-realm.json");

	@Test
	void holdsNoSecretOfItsOwn() {
		Matcher secrets = Pattern.compile("\"(secret|value|password)\"\\s*:\\s*\"([^\"]*)\"").matcher(this.realm);
		assertThat(secrets.results().map((each) -> each.group(2)))
			.containsExactlyInAnyOrder("${ALKIMOS_WEB_CLIENT_SECRET}", "${ALKIMOS_PROVISIONER_CLIENT_SECRET}");
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

	@Test
	void givesTheProvisionerNoMoreThanItNeeds() {
		assertThat(JsonPath.<Iterable<Object>>read(this.realm, "$.users[0].clientRoles.realm-management[*]"))
			.containsExactlyInAnyOrder("manage-users", "view-users", "query-users", "manage-clients",
					"manage-organizations", "manage-identity-providers");
	}

}
