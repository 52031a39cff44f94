package org.alkimos.identity.provider;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What providers say about themselves, and what is never believed. */
class ProviderMetadataTests {

	private static final String ADDRESS = "https://id.uni.edu/.well-known/openid-configuration";

	private static final String DOCUMENT = """
			{"issuer": "%s", "authorization_endpoint": "https://id.uni.edu/auth",
			"token_endpoint": "https://id.uni.edu/token", "jwks_uri": "https://id.uni.edu/keys"%s}""";

	private static final String SERVICE = """
			<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://id.uni.edu/sso"/>""";

	private static final String KEY = """
			<KeyDescriptor use="signing"><X509Certificate xmlns="http://www.w3.org/2000/09/xmldsig#">MI
			IC</X509Certificate></KeyDescriptor>""";

	private final ProviderDocuments documents = documents("https://sign-on.example.org");

	@Test
	void readsADiscoveryDocument() {
		ProviderMetadata metadata = oidc(DOCUMENT.formatted("https://id.uni.edu", ""));
		assertThat(metadata.issuer()).isEqualTo("https://id.uni.edu");
		assertThat(metadata.settings()).containsEntry("tokenUrl", "https://id.uni.edu/token")
			.containsEntry("clientAuthMethod", "client_secret_basic");
		assertThat(oidc(DOCUMENT.formatted("https://id.uni.edu",
				", \"token_endpoint_auth_methods_supported\": [\"client_secret_post\"]"))
			.settings()).containsEntry("clientAuthMethod", "client_secret_post");
	}

	@Test
	void aDocumentSpeaksForItsOwnIssuerOnly() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> oidc(DOCUMENT.formatted("https://other.edu", "")))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().message()).contains("https://other.edu"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no", "[]", "null", "{}", "{\"issuer\": 1}" })
	void whatIsNoDiscoveryDocumentIsSaidToBeNone(String text) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> oidc(text));
	}

	@Test
	void readsSamlMetadata() {
		ProviderMetadata metadata = SamlMetadata.read(saml(KEY + SERVICE), "metadata");
		assertThat(metadata.issuer()).isEqualTo("https://id.uni.edu");
		assertThat(metadata.settings()).containsEntry("singleSignOnServiceUrl", "https://id.uni.edu/sso")
			.containsEntry("signingCertificate", "MIIC")
			.containsEntry("postBindingAuthnRequest", "false")
			.containsEntry("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no", "<a/>", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>" })
	void whatIsNoMetadataIsSaidToBeNone(String text) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> SamlMetadata.read(text, "metadata"));
	}

	@Test
	void aProviderWithoutASignatureOrWithPassingNamesIsNotTaken() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> SamlMetadata.read(saml(SERVICE), "metadata"))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().message()).contains("no signing certificate"));
		String passing = "<NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</NameIDFormat>";
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> SamlMetadata.read(saml(KEY + passing + SERVICE), "metadata"))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().message()).contains("persistent NameID"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://id.uni.edu/x", "https://localhost/x", "https://127.0.0.1/x", "https://[::1]/x",
			"https://10.0.0.1/x", "https://169.254.169.254/latest/meta-data", "https://192.168.1.1/x",
			"https://[fd00::1]/x", "https://0.0.0.0/x", "https://user@8.8.8.8/x", "file:///etc/passwd", "https:///x",
			"ftp://8.8.8.8/x", "not an address", "https://no-such-host.invalid/x" })
	void nobodyMakesTheServerAskItsOwnNetwork(String address) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.documents.fetch(address, "address"));
	}

	@Test
	void aPublicAddressIsAsked() {
		assertThat(this.documents.require("https://8.8.8.8/x", "address").getHost()).isEqualTo("8.8.8.8");
		assertThat(documents("http://localhost:8180").require("http://localhost:8180/x", "address").getPort())
			.isEqualTo(8180);
	}

	private static ProviderMetadata oidc(String text) {
		return OidcDiscovery.read(text, ADDRESS, JsonMapper.builder().build());
	}

	private static String saml(String content) {
		return """
				<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://id.uni.edu">
				<IDPSSODescriptor>%s</IDPSSODescriptor></EntityDescriptor>""".formatted(content);
	}

	private static ProviderDocuments documents(String keycloak) {
		return new ProviderDocuments(new KeycloakRealm(keycloak, null, "alkimos", "alkimos-web", "",
				Duration.ofMinutes(5), Duration.ofHours(1), new KeycloakRealm.Provisioner("", "")));
	}

}
