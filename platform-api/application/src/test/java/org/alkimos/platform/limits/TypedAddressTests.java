package org.alkimos.platform.limits;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A stranger who types somebody's address at the sign-in page again and again. */
@PlatformTest
@TestPropertySource(properties = "alkimos.limits.sign-ins-per-minute=3")
class TypedAddressTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	private ApiClient api;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@Test
	void knownAndUnknownAddressesAreRefusedAlike() throws Exception {
		Actor administrator = Acting.as(Acting.newInstitution(), Role.INSTITUTION_ADMINISTRATOR);
		String known = "ada-" + UUID.randomUUID() + "@uni.edu";
		Json.post(this.api.as(administrator), "/api/v1/members",
				Map.of("given", "Ada", "family", "Example", "email", known));
		List<String> answers = answers(known);
		assertThat(answers).isEqualTo(answers("bea-" + UUID.randomUUID() + "@uni.edu"));
		assertThat(answers.subList(0, 3)).noneMatch((answer) -> answer.startsWith("429"));
		assertThat(answers.subList(3, 5)).allMatch((answer) -> answer.startsWith("429"));
	}

	/** Status and body of five attempts. */
	private List<String> answers(String email) throws Exception {
		Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(page()).GET()).body());
		assertThat(token.find()).isTrue();
		String form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		return IntStream.range(0, 5).mapToObj((attempt) -> {
			try {
				HttpResponse<String> answer = send(HttpRequest.newBuilder(page())
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)));
				return answer.statusCode() + answer.body().replace(email, "...");
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

	private URI page() {
		return URI.create(this.api.address() + "/sign-in");
	}

}
