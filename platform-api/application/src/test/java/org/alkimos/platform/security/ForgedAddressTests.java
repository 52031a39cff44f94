package org.alkimos.platform.security;

import java.net.InetAddress;
import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone in the same private network who sends the headers of a reverse proxy. As none
 * is configured, nothing that they say counts: neither protocol nor address.
 */
@PlatformTest
@TestPropertySource(properties = "alkimos.proxies=")
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgedAddressTests {

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Test
	void headersOfNoProxyAreIgnored() {
		HttpHeaders answer = this.api.anonymous()
			.get()
			.uri("/signed-out")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "203.0.113.9")
			.header("X-Forwarded-Host", "evil.example")
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		assertThat(answer.getFirst("Strict-Transport-Security")).isNull();
	}

	@Test
	void theAuditLogShowsTheRealAddress() {
		Actor administrator = Acting.as(Acting.newInstitution(), Role.INSTITUTION_ADMINISTRATOR);
		assertThat(this.api.as(administrator)
			.post()
			.uri("/api/v1/members")
			.header("X-Forwarded-For", "203.0.113.9")
			.header("Forwarded", "for=203.0.113.9")
			.body(Map.of("given", "Ada", "family", "Example", "email", "ada@uni.edu"))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(201);
		assertThat(Superuser.connect(this.environment)
			.sql("select host(address::inet) from kernel.audit_address where tenant_id = ?")
			.param(administrator.institution().value())
			.query(String.class)
			.list()).isNotEmpty().allMatch((address) -> InetAddress.ofLiteral(address).isLoopbackAddress());
	}

	/** Once, because strangers could otherwise fill the log; therefore first. */
	@Test
	@Order(1)
	void theLogSaysOnceThatNoProxyIsSet(CapturedOutput output) {
		for (int attempt = 0; attempt < 3; attempt++) {
			headersOfNoProxyAreIgnored();
		}
		assertThat(output.getAll().split("Ignored the headers of a reverse proxy", -1)).hasSize(2);
		assertThat(output.getAll()).doesNotContain("203.0.113.9");
	}

	@Test
	void aRedirectStaysAtTheHostThatWasAsked() {
		HttpHeaders answer = this.api.anonymous()
			.get()
			.uri("/members")
			.header("X-Forwarded-Host", "evil.example")
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		assertThat(answer.getLocation()).hasHost("localhost");
	}

}
