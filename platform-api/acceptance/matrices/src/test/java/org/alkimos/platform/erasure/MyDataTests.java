package org.alkimos.platform.erasure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a person downloads of themselves: all of it, and nothing of others. */
@PlatformTest
class MyDataTests {

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Test
	void everythingOfOnesOwnAndNothingThatOthersSaidInConfidence() throws IOException {
		Canary canary = Canary.next();
		var life = new CanaryLife(this.api, this.campus.open("Own Data University"), canary);
		life.live();
		Actor colleague = life.others.getLast();
		checkOwn(download(life.person, "/api/v1/me/data"), canary);
		checkColleagues(download(colleague, "/my-data/download"), canary);
		JdbcClient superuser = Superuser.connect(this.environment);
		assertThat(superuser
			.sql("select count(*) from kernel.audit_entry where action = 'people.own-data-exported' and subject_id = ?")
			.param(life.person.person().value())
			.query(Integer.class)
			.single()).isEqualTo(1);
		// What another wrote in confidence, as if it were one's own.
		superuser.sql("delete from progress.private_note where author_id = ?")
			.param(colleague.person().value())
			.update();
		superuser.sql("update progress.private_note set author_id = ? where author_id = ?")
			.params(colleague.person().value(), life.person.person().value())
			.update();
		Map<String, String> lacking = download(life.person, "/api/v1/me/data");
		Map<String, String> tooMuch = download(colleague, "/api/v1/me/data");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> checkOwn(lacking, canary));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> checkColleagues(tooMuch, canary));
	}

	private static void checkOwn(Map<String, String> own, Canary canary) {
		assertThat(own.get("README.txt")).contains("OWN DATA UNIVERSITY", "WHAT ISN'T INCLUDED", "progress/goals");
		assertThat(own.get("identity/membership.json")).contains(canary.email());
		assertThat(own.get("programs/participation.csv")).contains(canary.own("Hospital"), canary.own("writing"));
		assertThat(own.get("progress/private-notes.json")).contains(canary.own("note")).doesNotContain("presents next");
		assertThat(own.get("progress/goals.json")).contains(canary.own("goal"), canary.own("step"));
		assertThat(own.get("progress/plan.json")).contains("ELSEWHERE", "2026-09-15");
		assertThat(own.get("progress/check-ins.json")).contains(canary.own("remark")).doesNotContain("presents next");
		assertThat(own.get("progress/meetings.json")).contains("presents next");
		assertThat(own.get("agreements/signed-versions.json")).contains("presents next");
		assertThat(own.get("evaluation/answers.json")).contains("\"value\" : 5");
		assertThat(own.get("matching/pods.json")).contains("MENTEE");
		assertThat(own.get("notices/tasks.json")).contains("ASSESS");
		assertThat(own.get("record/what-you-did.json")).contains("agreements.signed");
		assertThat(String.join("\n", own.values())).doesNotContain("ben@", "Hale", "APART");
	}

	private static void checkColleagues(Map<String, String> colleagues, Canary canary) {
		assertThat(colleagues.get("progress/private-notes.json")).contains("presents next")
			.doesNotContain(canary.own("note"));
		assertThat(colleagues.get("progress/plan.json")).doesNotContain("ELSEWHERE");
		assertThat(String.join("\n", colleagues.values())).doesNotContain(canary.own("remark"), canary.own("Hospital"));
	}

	private Map<String, String> download(Actor actor, String path) throws IOException {
		ResponseEntity<byte[]> answer = this.api.as(actor).get().uri(path).retrieve().toEntity(byte[].class);
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getHeaders().getContentType()).hasToString("application/zip");
		assertThat(answer.getHeaders().getContentLength()).isEqualTo(answer.getBody().length);
		assertThat(answer.getHeaders().getContentDisposition().getFilename()).startsWith("my-alkimos-data-");
		Map<String, String> files = new TreeMap<>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getBody()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
