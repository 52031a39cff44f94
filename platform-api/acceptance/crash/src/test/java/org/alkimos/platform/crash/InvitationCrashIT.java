package org.alkimos.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.Services;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application is killed while it mails invitations. The mail server, which lives on,
 * is the witness: everybody is invited, and whoever got two mails got the same one.
 */
@Tag(Extent.SIZED)
class InvitationCrashIT {

	private static final int PEOPLE = 40;

	/** Threads that mail at the moment of the kill. */
	private static final int AT_ONCE = 2;

	private static final Path LOG = Path.of("target", "crash-mail.log");

	private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+@\\S+)");

	private static final Pattern IDENTITY = Pattern.compile("(?m)^Message-ID: (\\S+)");

	private static final Pattern LINK = Pattern.compile("/invitations/(\\S+)");

	private final Map<String, String> settings = settings();

	private final String domain = "u" + UUID.randomUUID().toString().substring(0, 8) + ".edu";

	@Test
	void everybodyIsInvitedAndASecondMailIsTheSameMail() throws Exception {
		Actor manager;
		try (AppProcess app = AppProcess.start(this.settings, LOG)) {
			manager = Acting.as(open(app), Role.PROGRAM_MANAGER);
			RestClient client = app.as(manager);
			List<String> people = Stream.iterate(1, (number) -> number + 1)
				.limit(PEOPLE)
				.map((number) -> enlist(client, number))
				.toList();
			CompletableFuture<Void> inviting = CompletableFuture
				.runAsync(() -> people.forEach((person) -> invite(client, person)));
			await().until(() -> mails().size() > AT_ONCE);
			app.kill();
			inviting.handle((done, failure) -> true).join();
		}
		int before = mails().size();
		assertThat(before).isLessThan(PEOPLE);
		try (AppProcess app = AppProcess.start(this.settings, LOG)) {
			RestClient client = app.as(manager);
			members(client, "NOT_INVITED").forEach((person) -> invite(client, person));
			await().atMost(Duration.ofMinutes(3))
				.until(() -> members(client, "INVITED").size(), (invited) -> invited == PEOPLE);
		}
		Map<String, List<String>> identities = mails().stream()
			.collect(groupingBy((mail) -> found(TO, mail), TreeMap::new,
					mapping((mail) -> found(IDENTITY, mail) + " " + found(LINK, mail), toList())));
		assertThat(identities).hasSize(PEOPLE);
		assertThat(identities.values()).allMatch((each) -> Set.copyOf(each).size() == 1);
		assertThat(identities.values().stream().mapToInt(Collection::size).sum()).isLessThanOrEqualTo(PEOPLE + AT_ONCE);
	}

	private static Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(Services.shared().settings());
		settings.put("db-scheduler.heartbeat-interval", "1s");
		return settings;
	}

	private TenantId open(AppProcess app) {
		RestClient operator = app.as(Acting.as(PlatformTenant.ID, Role.PLATFORM_OPERATOR));
		ResponseEntity<?> opened = Json.post(operator, "/api/v1/institutions",
				Map.of("alias", this.domain.substring(0, 9), "name", "Riverside University", "administrator",
						Map.of("given", "First", "family", "Admin", "email", "first@elsewhere.edu")));
		String path = String.valueOf(opened.getHeaders().getLocation());
		TenantId tenant = new TenantId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
		RestClient administrator = app.as(Acting.as(tenant, Role.INSTITUTION_ADMINISTRATOR));
		await().until(() -> !Json.get(administrator, "/api/v1/members").path("items").isEmpty());
		return tenant;
	}

	private String enlist(RestClient client, int number) {
		JsonNode member = Json
			.post(client, "/api/v1/members",
					Map.of("given", "Ada", "family", "No " + number, "email", "p" + number + "@" + this.domain))
			.getBody();
		assertThat(member).isNotNull();
		return member.path("person").asString();
	}

	private static void invite(RestClient client, String person) {
		assertThat(client.post()
			.uri("/api/v1/invitations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("person", person))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(202);
	}

	/** Members of the domain with this access. */
	private List<String> members(RestClient client, String access) {
		return Json.get(client, "/api/v1/members?limit=200&search=" + this.domain)
			.path("items")
			.valueStream()
			.filter((member) -> member.path("access").asString().equals(access))
			.map((member) -> member.path("person").asString())
			.toList();
	}

	private List<String> mails() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(this.settings.get("alkimos.mail.caught")))) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.map(InvitationCrashIT::read)
				.filter((mail) -> found(TO, mail).endsWith("@" + this.domain))
				.toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).replace("=\r\n", "");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static String found(Pattern pattern, String mail) {
		Matcher matcher = pattern.matcher(mail);
		return matcher.find() ? matcher.group(1) : "";
	}

}
