package org.alkimos.platform.entrance;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An invitation in a browser that is signed in as somebody else. */
@PlatformTest
class OtherPersonTests {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private Invitations invitations;

	@BeforeAll
	static void start() {
		browser = new PageView();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void thePageNamesBothPeople() {
		Actor administrator = this.campus.open("Riverside University");
		String email = Campus.newEmail();
		String token = invite(administrator, email);
		for (int width : new int[] { 1440, 390 }) {
			Page page = browser.as(administrator, width);
			page.navigate(this.api.address() + "/invitations/" + token);
			assertThat(PageView.loaded(page).content()).contains("You are signed in as", email, "Continue as Ada")
				.doesNotContain("Accept invitation");
			browser.inspect(page, "invitation-other-" + width);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET ", "HEAD ", "POST ", "POST /sign-in" })
	void nothingIsAcceptedBeforeTheyContinue(String request) {
		Actor administrator = this.campus.open("Riverside University");
		String token = invite(administrator, Campus.newEmail());
		String path = "/invitations/" + token + request.replaceFirst("[A-Z]+ ", "");
		ResponseEntity<String> answer = this.api.as(administrator)
			.method(HttpMethod.valueOf(request.replaceFirst(" .*", "")))
			.uri(path)
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(request.startsWith("POST") ? 303 : 200);
		assertThat(answer.getHeaders().containsHeader("Set-Cookie")).isFalse();
		assertThat(this.invitations.open(token).state()).isEqualTo(InvitationState.OPEN);
	}

	@Test
	void whoContinuesComesBackToTheInvitationOnce() {
		Actor administrator = this.campus.open("Riverside University");
		String token = invite(administrator, Campus.newEmail());
		ResponseEntity<String> left = this.api.as(administrator)
			.post()
			.uri("/invitations/" + token + "/continue")
			.retrieve()
			.toEntity(String.class);
		assertThat(left.getHeaders().getLocation()).hasPath("/signed-out");
		String cookie = String.valueOf(left.getHeaders().getFirst("Set-Cookie"));
		assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
		ResponseEntity<String> back = this.api.anonymous()
			.get()
			.uri("/signed-out")
			.header("Cookie", cookie.replaceFirst(";.*", ""))
			.retrieve()
			.toEntity(String.class);
		assertThat(back.getHeaders().getLocation()).hasPath("/invitations/" + token);
		assertThat(back.getHeaders().getFirst("Set-Cookie")).startsWith("alkimos-invitation=;");
	}

	/** The cookie comes from the browser, and must not lead elsewhere. */
	@ParameterizedTest
	@ValueSource(strings = { "", "../members", "/evil.example", "x?y", "x%2f", "\\evil" })
	void theCookieLeadsToInvitationsAlone(String value) {
		assertThat(this.api.anonymous()
			.get()
			.uri("/signed-out")
			.header("Cookie", "alkimos-invitation=" + value)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(200);
	}

	private String invite(Actor administrator, String email) {
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		return this.campus.invite(administrator, person);
	}

}
