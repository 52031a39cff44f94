package org.alkimos.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PodsInTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
@Tag(Extent.SIZED)
class AuditPagesTests {

	@Autowired
	private ApiClient api;

	@Autowired
	private PodsInTests pods;

	private PodsInTests.Pod pod;

	private Actor administrator;

	/** A member who is also a program manager, so that readers have a name. */
	private Actor reader;

	@BeforeEach
	void aPodThatWasLookedAt() {
		this.pod = this.pods.form();
		var institution = this.pod.manager().institution();
		this.administrator = Acting.as(institution, Role.INSTITUTION_ADMINISTRATOR);
		Json.post(this.api.as(this.administrator), "/api/v1/members",
				java.util.Map.of("given", "Robin", "family", "Mayer", "email", "robin@uni.example"));
		JsonNode robin = Json.get(this.api.as(this.administrator), "/api/v1/members?search=robin").path("items").get(0);
		this.reader = Acting.as(institution,
				new org.alkimos.kernel.tenancy.PersonId(java.util.UUID.fromString(robin.path("person").asString())),
				Role.PROGRAM_MANAGER);
		await().until(() -> status(this.reader, "/api/v1/pods/" + id()) == 200);
		Json.get(this.api.as(this.reader), "/api/v1/members/" + this.pod.mentee().person().value());
	}

	@Test
	void peopleSeeWhoReadTheirRecordInPlainWords() {
		JsonNode reads = Json.get(this.api.as(this.pod.mentee()), "/api/v1/me/record-reads").path("items");
		assertThat(reads.valueStream().map((read) -> read.path("what").asString())).hasSize(2)
			.satisfiesExactly((what) -> assertThat(what).startsWith("Your page under People and roles"),
					(what) -> assertThat(what).startsWith("Your pod's activity and status"));
		assertThat(reads.get(0).path("reader").asString()).isEqualTo("Robin Mayer");
		assertThat(reads.get(0).path("role").asString()).isEqualTo("Program manager");
		assertThat(reads.toString()).doesNotContain("identity.", "progress.");
		assertThat(Json.get(this.api.as(this.pod.mentor()), "/api/v1/me/record-reads").path("items")).hasSize(1);
		assertThat(Json.get(this.api.as(this.reader), "/api/v1/me/record-reads").path("items")).isEmpty();
	}

	@Test
	void theListGoesOnByCursor() {
		RestClient mentee = this.api.as(this.pod.mentee());
		JsonNode first = Json.get(mentee, "/api/v1/me/record-reads?limit=1");
		assertThat(first.path("items")).hasSize(1);
		JsonNode second = Json.get(mentee, "/api/v1/me/record-reads?limit=1&cursor=" + first.path("next").asString());
		assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(0));
		assertThat(second.path("next").isNull()).isTrue();
	}

	@Test
	void theRecordOfReadsIsWellMade() {
		String address = this.api.address() + RecordReadsPages.PATH;
		try (PageView browser = new PageView()) {
			browser.inspect(this.pod.mentee(), address, "audit-mine");
			browser.inspect(this.reader, address, "audit-mine-empty");
			Page page = browser.as(this.pod.mentee(), 1440);
			page.navigate(this.api.address() + "/");
			page.locator("nav a:has-text('Who viewed my record')").click();
			assertThat(PageView.loaded(page).textContent("main")).contains("Robin Mayer", "Program manager");
		}
	}

	@Test
	void theReaderIsToldThatItIsRecorded() {
		for (String path : List.of("/pods/" + id(), "/members/" + this.pod.mentee().person().value())) {
			Actor who = path.startsWith("/pods") ? this.reader : this.administrator;
			assertThat(this.api.as(who).get().uri(path).retrieve().body(String.class)).as(path)
				.contains("Your visit to this page is recorded");
		}
	}

	@Test
	void administratorsSearchTheLogAndTakeItAway() {
		String address = this.api.address() + AuditPages.PATH;
		try (PageView browser = new PageView()) {
			await().until(
					() -> String.valueOf(page(this.administrator, AuditPages.PATH).getBody()).contains("Hash chain"));
			browser.inspect(this.administrator, address, "audit-log");
			browser.inspect(this.administrator, address + "?who=nobody-of-this-name", "audit-log-empty");
			browser.inspect(this.administrator, address + "?day=yesterday", "audit-log-error");
			Page page = browser.as(this.administrator, 1440);
			page.navigate(address);
			page.fill("#f-who", "Mayer");
			page.selectOption("#f-action", "progress.pod-read");
			page.locator("button:has-text('Filter')").click();
			assertThat(page.locator("tbody tr").count()).isEqualTo(1);
			assertThat(PageView.loaded(page).textContent("tbody")).contains("Robin Mayer",
					"Viewed a pod's activity and status", "Browser, 127.0.0.1");
		}
	}

	@Test
	void aDayThatIsNoneIsExplained() {
		ResponseEntity<String> answer = page(this.administrator, AuditPages.PATH + "?day=yesterday");
		assertThat(answer.getStatusCode().value()).isEqualTo(422);
		assertThat(answer.getBody()).contains("Enter a date, such as");
	}

	@Test
	void theFileHoldsWhatTheApiSays() {
		RestClient client = this.api.as(this.administrator);
		String person = "?person=" + this.pod.mentee().person().value();
		JsonNode entries = Json.get(client, "/api/v1/audit-entries" + person + "&action=identity.member-read")
			.path("items");
		assertThat(entries).hasSize(1);
		String csv = client.get().uri("/api/v1/audit-entries.csv" + person).retrieve().body(String.class);
		assertThat(String.valueOf(csv).lines()).first().asString().startsWith("position,entry,at,actor,actor_name");
		assertThat(csv).contains(entries.get(0).path("id").asString(), "Robin Mayer");
		JsonNode own = Json.get(client, "/api/v1/audit-entries" + person + "&action=audit.log-exported").path("items");
		assertThat(own).as("taking it away is in it").hasSize(1);
		assertThat(Json.get(this.api.as(this.pod.mentee()), "/api/v1/me/record-reads").path("items").toString())
			.as("and the person sees that")
			.contains("Entries about you in the audit log, as a file");
	}

	@Test
	void theAddressIsTheOneOurOwnProxySawAndNotAnInventedOne() {
		this.api.as(this.reader)
			.get()
			.uri("/api/v1/members/" + this.pod.mentor().person().value())
			.header("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
			.retrieve()
			.toBodilessEntity();
		JsonNode entry = Json.get(this.api.as(this.administrator),
				"/api/v1/audit-entries?action=identity.member-read&person=" + this.pod.mentor().person().value());
		assertThat(entry.path("items").get(0).path("address").asString()).isEqualTo("198.51.100.7");
	}

	@Test
	void everyActionHasWords() throws IOException {
		List<String> codes = new ClassPathResource("audit-matrix.csv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(";", 6)[5])
			.filter((cell) -> !cell.isEmpty() && !cell.startsWith("see "))
			.flatMap((cell) -> Arrays.stream(cell.split(" ")))
			.map((code) -> code.replaceAll("\\*.*", ""))
			.distinct()
			.toList();
		assertThat(codes).isNotEmpty().allMatch((code) -> AuditLabels.find(code).isPresent());
	}

	private ResponseEntity<String> page(Actor actor, String path) {
		return this.api.as(actor).get().uri(path).retrieve().toEntity(String.class);
	}

	private int status(Actor actor, String path) {
		return page(actor, path).getStatusCode().value();
	}

	private String id() {
		return this.pod.id().value().toString();
	}

}
