package org.alkimos.platform.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.ui.Csrf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form is sent again by Back, corrected, refused, interrupted, or by another person.
 */
@PlatformTest
class FormKeyTests {

	private static final String WRITTEN = "a text of more than thirty characters that nobody wants to write again";

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	private final String key = UUID.randomUUID() + "." + FormOwner.of(this.manager);

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void sentAgainItLeadsToTheSamePage() {
		var first = open("Once", this.key);
		assertThat(first.getStatusCode().is3xxRedirection()).isTrue();
		var again = open("Once", this.key);
		assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
		assertThat(again.getHeaders().getLocation()).isEqualTo(first.getHeaders().getLocation());
		assertThat(programs()).isEqualTo(1);
	}

	@Test
	void correctedItIsAnotherForm() {
		open("Carer Catalyst", this.key);
		open("Career Catalyst", this.key);
		assertThat(programs()).isEqualTo(2);
	}

	@Test
	void refusedItIsTakenAgain() {
		assertThat(open("", this.key).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(open("", this.key).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(open("At last", this.key).getStatusCode().is3xxRedirection()).isTrue();
	}

	/** Alkimos stopped between the claim and the response. */
	@Test
	void interruptedItSaysSoOnce() {
		open("Interrupted", this.key);
		inInstitution("update kernel.idempotent_answer set status = 0, answered_at = now() - interval '3 minutes'");
		var unknown = open(WRITTEN, this.key);
		assertThat(unknown.getStatusCode().is3xxRedirection()).as("another text").isTrue();
		var answer = open("Interrupted", this.key);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(answer.getBody()).contains("This may be saved already");
		assertThat(open("Interrupted", this.key).getStatusCode()).as("taken again, and the name is known")
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void ofAnotherPersonItIsRefusedWithItsText() {
		var other = UUID.randomUUID() + "." + FormOwner.of(Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER));
		var answer = open(WRITTEN, other);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(answer.getBody()).contains("This was not saved", WRITTEN);
		assertThat(programs()).isZero();
	}

	/** Another site must not put its words on our pages. */
	@Test
	void textOfAnotherSiteIsNotShown() {
		var answer = send(WRITTEN, UUID.randomUUID() + "." + UUID.randomUUID(), "cross-site");
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(answer.getBody()).doesNotContain(WRITTEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "x.y", "" })
	void withoutAProperKeyItIsAFormLikeAnyOther(String improper) {
		assertThat(open("Twice", improper).getStatusCode().is3xxRedirection()).isTrue();
		assertThat(open("Twice", improper).getStatusCode()).as("the name is known")
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ResponseEntity<String> open(String name, String formKey) {
		return send(name, formKey, "same-origin");
	}

	private ResponseEntity<String> send(String name, String formKey, String site) {
		return client().post()
			.uri("/programs")
			.header("Sec-Fetch-Site", site)
			.header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("name=" + name.replace(' ', '+') + "&" + Csrf.KEY + "=" + formKey)
			.retrieve()
			.toEntity(String.class);
	}

	private int programs() {
		return Json.get(client(), "/api/v1/programs").path("items").size();
	}

	private RestClient client() {
		return this.api.as(this.manager);
	}

	private void inInstitution(String sql) {
		Tenancy.run(this.manager.institution(),
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update()));
	}

}
