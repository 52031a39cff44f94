package org.alkimos.platform.mail;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Mailboxes;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What was caught is shown to this machine alone. */
@PlatformTest
@TestPropertySource(properties = "alkimos.mail.shown=true")
class CaughtMailPagesTests {

	@Autowired
	private ApiClient api;

	@Autowired
	private Campus campus;

	@Autowired
	private Mailboxes mailboxes;

	@Test
	void mailsAreReadWithoutSigningIn() {
		Actor administrator = this.campus.open("Riverside University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email);
		String token = this.campus.invite(administrator, person);
		CaughtMail mail = this.mailboxes.of(email).getFirst();
		try (PageView view = new PageView()) {
			Page page = view.blank(1440);
			page.navigate(this.api.address() + "/local/mail");
			view.inspect(page, "caught-mail-1440");
			page.click("a[href='/local/mail/" + mail.name() + "']");
			view.inspect(page, "caught-mail-one-1440");
			assertThat(PageView.loaded(page).content()).contains("Riverside University", token);
			page.setViewportSize(390, 900);
			view.inspect(page, "caught-mail-one-390");
		}
	}

	@Test
	void otherMachinesAndNamesThatLeaveTheFolderGetNothing() {
		assertThat(status("/local/mail", "203.0.113.9")).isEqualTo(404);
		assertThat(status("/local/mail", "127.0.0.1")).isEqualTo(200);
		assertThat(status("/local/mail/nothing", "127.0.0.1")).isEqualTo(404);
		assertThat(status("/local/mail/..%2F..%2Fsecrets", "127.0.0.1")).isIn(400, 404);
	}

	private int status(String path, String from) {
		return this.api.anonymous()
			.get()
			.uri(java.net.URI.create(this.api.address() + path))
			.header("X-Forwarded-For", from)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

}
