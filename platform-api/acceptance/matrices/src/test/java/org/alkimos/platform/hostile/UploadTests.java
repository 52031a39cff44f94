package org.alkimos.platform.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files and bodies nobody should send: each is refused in words, next to nothing of it
 * gets into memory, and nobody is enrolled.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTests {

	private static final long MEGA = 1024 * 1024;

	private static final String HEADER = "external_id,given_name,family_name,email,institution,department,field,rank,"
			+ "years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid\n";

	@Autowired
	private ApiClient api;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	private String cohort = "";

	private String filled = "";

	@BeforeAll
	void openCohort() {
		RestClient client = this.api.as(this.manager);
		String program = Json.idIn(Json.post(client, "/api/v1/programs", Map.of("name", "Uploads")));
		this.cohort = cohort(client, program, "Uploads");
		this.filled = cohort(client, program, "Filled");
	}

	private static String cohort(RestClient client, String program, String name) {
		return Json.idIn(Json.post(client, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", name, "opensOn", "2099-01-01", "midYearOn", "2099-06-01", "closesOn", "2099-12-01")));
	}

	@Test
	void aHundredMegabytesAreRefusedWithoutBeingKept() {
		var raw = new RawClient(this.api.address());
		String type = "multipart/form-data; boundary=" + Bodies.BOUNDARY;
		String part = "--" + Bodies.BOUNDARY
				+ "\r\nContent-Disposition: form-data; name=\"mentees\"; filename=\"m.csv\"\r\n\r\n" + HEADER;
		for (String path : List.of(importPath(), "/cohorts/" + this.cohort + "/roster-import")) {
			assertThat(allocatedBy(() -> {
				String answer = raw.post(path, headers(type), part, 'x', 100 * MEGA,
						"\r\n--" + Bodies.BOUNDARY + "--\r\n");
				assertThat(answer).as(path).startsWith("HTTP/1.1 413");
				assertThat(answer).as(path)
					.contains("Split it and send the parts one at a time.",
							path.startsWith("/api/") ? "\"status\":413" : "<html");
				return answer;
			})).as(path).isLessThan(30 * MEGA);
		}
	}

	@Test
	void aHundredMegabytesOfJsonAreRefusedWithoutBeingKept() {
		var raw = new RawClient(this.api.address());
		for (String key : new String[] { null, UUID.randomUUID().toString() }) {
			Map<String, String> headers = headers("application/json");
			if (key != null) {
				headers.put("Idempotency-Key", key);
			}
			assertThat(allocatedBy(() -> {
				String answer = raw.post("/api/v1/programs", headers, "{\"name\":\"", 'x', 100 * MEGA, "\"}");
				assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
				return answer;
			})).isLessThan(30 * MEGA);
		}
	}

	@Test
	void formsOfHundredMegabytesToo() {
		var raw = new RawClient(this.api.address());
		String form = "application/x-www-form-urlencoded";
		assertThat(raw.post("/programs", Map.of("Content-Type", form), "name=", 'x', 100 * MEGA, ""))
			.as("without a session")
			.startsWith("HTTP/1.1 4");
		assertThat(allocatedBy(() -> {
			String answer = raw.post("/programs", headers(form), "name=", 'x', 100 * MEGA, "");
			assertThat(answer).startsWith("HTTP/1.1 413");
			return answer;
		})).isLessThan(30 * MEGA);
	}

	@Test
	void whatIsNoTextInUtf8IsNamed() {
		String row = HEADER + "E1,Zoë,Müller,zoe@example.edu,H,M,c,fellow,3,grant writing,Tue 10:00,either,,,\n";
		assertRefused(row.getBytes(StandardCharsets.UTF_16), "UTF-8", "isn't a text file");
		assertRefused(row.getBytes(Charset.forName("UTF-16LE")), "UTF-8", "isn't a text file");
		assertRefused(row.getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
		assertRefused(new byte[] { (byte) 0xC3, 0x28, (byte) 0xF0, (byte) 0x9F }, "UTF-8");
		assertRefused((HEADER + "a\u0000b").getBytes(StandardCharsets.UTF_8), "isn't a text file");
		assertRefused(new byte[0], "empty");
		assertRefused(bomb(), "workbook");
		assertRefused(noise(), "UTF-8", "isn't a text file");
	}

	@Test
	void whatIsFarTooWideOrLongIsNamed() {
		assertRefused(",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), "columns");
		assertRefused((HEADER + "x,".repeat(500_000)).getBytes(StandardCharsets.UTF_8), "columns");
		assertRefused("x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8), "2 MB");
		assertRefused((HEADER + "x\n".repeat(6_000)).getBytes(StandardCharsets.UTF_8), "5,000 rows");
		assertThat(upload("m.csv", "text/csv", "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8)).statusCode())
			.isEqualTo(413);
	}

	@Test
	void aCompressedBodyIsNotUnpacked() {
		Map<String, String> headers = headers("application/json");
		headers.put("Content-Encoding", "gzip");
		assertThat(allocatedBy(() -> {
			var answer = send(new Asked("POST", "/api/v1/programs", headers, gzipped()));
			assertThat(answer.statusCode()).isIn(400, 413, 415);
			return answer.body();
		})).isLessThan(60 * MEGA);
	}

	@Test
	void aHundredMegabytesThatAreKeptWouldBeSeen() {
		assertThat(allocatedBy(() -> CompletableFuture
			.supplyAsync(() -> Stream.generate(() -> "x".repeat((int) MEGA)).limit(100).reduce("", (one, next) -> next))
			.join())).isGreaterThan(100 * MEGA);
	}

	@Test
	void whoeverCameWouldBeSeen() {
		byte[] good = Bodies.roster(Map.of()).getBytes(StandardCharsets.UTF_8);
		var answer = send(
				new Asked("POST", importPath(this.filled), headers("multipart/form-data; boundary=" + Bodies.BOUNDARY),
						Bodies.upload("mentees", "m.csv", "text/csv", good)));
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		assertThatThrownBy(() -> assertNobodyCame(this.filled)).isInstanceOf(AssertionError.class);
	}

	@Test
	void namesOfFilesAndPartsLeadNowhere() {
		byte[] row = (HEADER + "E1,Ann,Lee,,,,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
		for (String name : List.of("../../etc/passwd", "..\\\\..\\\\x", "/dev/null", "C:\\\\x.csv", ".",
				"x".repeat(300))) {
			var answer = upload(name, "application/x-msdownload", row);
			assertThat(answer.statusCode()).as(name).isEqualTo(200);
			assertThat(answer.body()).as(name).doesNotContain("passwd");
		}
		assertNobodyCame(this.cohort);
	}

	@Test
	void markupInCellsIsShownAsText() {
		String markup = "<script>alert(1)</script>";
		byte[] file = (HEADER + markup + "," + markup + "," + markup + ",\"" + markup + "\",=cmd|' /C calc'!A0,"
				+ markup + ",f,fellow,x,y,z,either,,,\n")
			.getBytes(StandardCharsets.UTF_8);
		var kept = send(new Asked("POST", "/cohorts/" + this.cohort + "/roster-import",
				headers("multipart/form-data; boundary=" + Bodies.BOUNDARY),
				Bodies.upload("mentees", "m.csv", "text/csv", file)));
		assertThat(kept.statusCode()).isEqualTo(302);
		String page = send(
				new Asked("GET", java.net.URI.create(kept.headers().firstValue("Location").orElseThrow()).getPath(),
						headers("text/plain"), new byte[0]))
			.body();
		assertThat(page).contains("&lt;script&gt;").doesNotContain(markup);
	}

	private void assertRefused(byte[] file, String... oneOf) {
		var answer = upload("m.csv", "text/csv", file);
		assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
		assertThat(answer.body()).satisfiesAnyOf(java.util.Arrays
			.stream(oneOf).<org.assertj.core.api.ThrowingConsumer<String>>map(
					(words) -> (body) -> assertThat(body).contains(words))
			.toArray(org.assertj.core.api.ThrowingConsumer[]::new));
		assertThat(answer.body().length()).isLessThan(4000);
		assertNobodyCame(this.cohort);
	}

	private void assertNobodyCame(String cohort) {
		assertThat(Json.get(this.api.as(this.manager), "/api/v1/cohorts/" + cohort + "/participants").path("items"))
			.isEmpty();
	}

	private String importPath() {
		return importPath(this.cohort);
	}

	private static String importPath(String cohort) {
		return "/api/v1/cohorts/" + cohort + "/roster-imports";
	}

	private Map<String, String> headers(String type) {
		return new HashMap<>(Map.of("Content-Type", type, Acting.HEADER, Acting.write(this.manager)));
	}

	private HttpResponse<String> upload(String name, String type, byte[] content) {
		return send(new Asked("POST", importPath(), headers("multipart/form-data; boundary=" + Bodies.BOUNDARY),
				Bodies.upload("mentees", name, type, content)));
	}

	private HttpResponse<String> send(Asked asked) {
		try {
			return this.http.send(asked.at(this.api.address()), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Bytes that all threads together took from the heap meanwhile. */
	private static long allocatedBy(Supplier<String> work) {
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getTotalThreadAllocatedBytes();
		work.get();
		return threads.getTotalThreadAllocatedBytes() - before;
	}

	private static byte[] noise() {
		byte[] bytes = new byte[50_000];
		new java.util.Random(4).nextBytes(bytes);
		return bytes;
	}

	/** 200 MB of nothing in 200 kB. */
	private static byte[] bomb() {
		var bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("sheet.xml"));
			for (int i = 0; i < 200; i++) {
				zip.write(new byte[(int) MEGA]);
			}
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] gzipped() {
		var bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			byte[] block = new byte[(int) MEGA];
			for (int i = 0; i < 50; i++) {
				zip.write(block);
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
