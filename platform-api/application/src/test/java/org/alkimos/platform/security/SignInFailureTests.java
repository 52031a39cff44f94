package org.alkimos.platform.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak goes while a person is on the way back from it. */
class SignInFailureTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void aKeycloakThatDoesNotAnswerIsNotThePersonsFault() throws ServletException, IOException {
		fail(new OAuth2AuthenticationException(new OAuth2Error("invalid_token_response"),
				new ResourceAccessException("I/O error", new IOException("Connection refused"))));
		assertThat(this.response.getForwardedUrl()).isEqualTo("/sign-in-failed");
		assertThat(this.request.getAttribute(SignInFailure.AWAY)).isEqualTo(true);
	}

	@Test
	void anAnswerThatDoesNotFitIsToBeTriedAgain() throws ServletException, IOException {
		fail(new OAuth2AuthenticationException(new OAuth2Error("authorization_request_not_found")));
		assertThat(this.response.getRedirectedUrl()).isEqualTo("/sign-in-failed");
	}

	private void fail(OAuth2AuthenticationException cause) throws ServletException, IOException {
		new SignInFailure().onAuthenticationFailure(this.request, this.response, cause);
	}

}
