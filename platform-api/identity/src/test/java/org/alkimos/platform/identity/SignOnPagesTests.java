package org.alkimos.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages around an institution's own sign-in, as far as Keycloak is not needed. */
@PlatformTest
@Tag(Extent.SIZED)
class SignOnPagesTests {

	private static final String METADATA = """
			<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.riverside.example/shibboleth">
			<IDPSSODescriptor><KeyDescriptor><X509Certificate xmlns="http://www.w3.org/2000/09/xmldsig#">MIIC</X509Certificate>
			</KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
			Location="http://localhost:1/sso"/></IDPSSODescriptor></EntityDescriptor>""";

	private static PageView browser;

	@Autowired
	private Campus campus;

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
	void identityProvider() {
		Actor administrator = this.campus.open("Riverside University");
		browser.inspect(administrator, address("/identity-provider"), "identity-provider-empty");
		Page page = browser.as(administrator, 1440);
		page.navigate(address("/identity-provider"));
		page.fill("[name=address]", "http://169.254.169.254/latest");
		page.fill("[name=clientId]", "alkimos");
		page.fill("[name=clientSecret]", "a-secret");
		page.click("button:has-text('Connect')");
		page.waitForSelector("text=must start with https://");
		browser.inspect(page, "identity-provider-error-1440");
		assertThat(PageView.loaded(page).content()).doesNotContain("a-secret");
		page.click("text=Use SAML instead");
		page.waitForSelector("text=Or paste the metadata");
		browser.inspect(page, "identity-provider-saml-1440");
		page.fill("[name=metadata]", METADATA);
		page.click("button:has-text('Connect')");
		page.waitForSelector("text=People can sign in through your identity provider");
		browser.inspect(administrator, address("/identity-provider"), "identity-provider");
		page.click("button:has-text('Disconnect')");
		page.click("dialog[open] button[type=submit]:has-text('Disconnect')");
		page.waitForSelector("text=No one was using it to sign in");
	}

	@Test
	void theWayIn() {
		for (int width : new int[] { 1440, 390 }) {
			Page page = browser.blank(width);
			page.navigate(address("/members"));
			browser.inspect(page, "sign-in-" + width);
			page.fill("[name=email]", "ada@university.edu");
			// Without Keycloak in this test, nobody is sent into the void.
			assertThat(page
				.waitForResponse((response) -> response.request().method().equals("POST"),
						() -> page.click("button:has-text('Continue')"))
				.status()).isEqualTo(503);
			page.waitForSelector("h1:has-text('Sign-in is unavailable right now')");
			browser.inspect(page, "sign-in-unavailable-" + width);
			page.navigate(address("/sign-in/nobody-is-called-so"));
			assertThat(page.url()).endsWith("/sign-in");
		}
	}

	@Test
	void anAddressWithAnInvisibleSignIsNamedAndOfferedWithoutIt() {
		for (int width : new int[] { 1440, 390 }) {
			Page page = browser.blank(width);
			page.navigate(address("/sign-in"));
			page.fill("[name=email]", "wren\u200B.t@bg.example");
			page.press("[name=email]", "Enter");
			page.waitForSelector("text=Remove the invisible character U+200B after “wren”.");
			browser.inspect(page, "sign-in-refused-" + width);
			// Who presses Enter again is asked again: nothing is repaired unasked.
			page.press("[name=email]", "Enter");
			page.waitForSelector("text=Remove the invisible character U+200B after “wren”.");
			page.click("button:has-text('Use wren.t@bg.example')");
			page.waitForSelector("h1:has-text('Sign-in is unavailable right now')");
			page.navigate(address("/sign-in"));
			page.fill("[name=email]", "wren.t@bg.example\u00A0");
			page.press("[name=email]", "Enter");
			page.waitForSelector("h1:has-text('Sign-in is unavailable right now')");
		}
	}

	@Test
	void domainsOfAnInstitution() {
		Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));
		Actor riverside = this.campus.open("Riverside University");
		Actor lakeside = this.campus.open("Lakeside Hospital");
		String domain = UUID.randomUUID() + ".edu";
		assertThat(putDomains(operator, riverside, domain)).isEqualTo(204);
		assertThat(putDomains(operator, riverside, domain)).isEqualTo(204);
		assertThat(putDomains(operator, lakeside, domain)).isEqualTo(422);
		assertThat(putDomains(operator, lakeside, "no domain")).isEqualTo(422);
		assertThat(putDomains(operator, lakeside, "lake_side.edu")).isEqualTo(422);
		assertThat(putDomains(riverside, riverside, domain)).isEqualTo(403);
		assertThat(putDomains(operator, new Actor(Acting.newInstitution(), PersonId.next(), Set.of()), "a.edu"))
			.isEqualTo(404);
	}

	private int putDomains(Actor actor, Actor institution, String domain) {
		return this.api.as(actor)
			.put()
			.uri("/api/v1/institutions/" + institution.institution().value() + "/domains")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("domains", List.of(domain)))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private String address(String path) {
		return this.api.address() + path;
	}

}
