package org.alkimos.platform.security;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** An invitation's link in the hands of others: a scanner of mail, and somebody else. */
@SignOnTest
class InvitationLinksIT {

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
	void aScannerThatFollowsTheLinkUsesNothingUp() {
		Actor administrator = this.campus.open("Scanned University");
		String token = this.campus.invite(administrator, this.campus.enlist(administrator, Campus.newEmail()));
		assertThat(status(HttpMethod.HEAD, token)).isEqualTo(200);
		assertThat(status(HttpMethod.GET, token)).isEqualTo(200);
		assertThat(status(HttpMethod.GET, token)).isEqualTo(200);
		assertThat(status(HttpMethod.POST, token)).isEqualTo(403);
		assertThat(this.campus.accept(token).ticket()).isNotBlank();
	}

	private int status(HttpMethod method, String token) {
		return this.api.anonymous()
			.method(method)
			.uri("/invitations/{token}", token)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

}
