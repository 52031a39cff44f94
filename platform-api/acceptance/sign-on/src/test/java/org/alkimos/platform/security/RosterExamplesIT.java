package org.alkimos.platform.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.ClientCredentials;
import org.alkimos.platform.testing.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The examples in docs/examples, as they are, against the running application with tokens
 * of the real Keycloak.
 */
@SignOnTest
class RosterExamplesIT {

	private static final String MENTEES = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			E1,Ana,Good,ana@example.edu,Hospital,Medicine,cardiology,fellow,3,grant writing,Tue 10:00,either,,,
			%s
			""";

	private static final String MENTORS = """
			external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,availability,modality,mentor_training_date,direct_reports,avoid
			R1,Dora,Jensen,dora@example.edu,Hospital,Pathology,genomics,professor,grant writing,1,Tue 10:00,either,2025-01-01,,
			""";

	private static final String SECOND = "E2,Ben,Hale,%s,Hospital,Surgery,trauma,fellow,3,grant writing,Tue 10:00,either,,,";

	private static final Path EXAMPLES = Path.of("../docs/examples").toAbsolutePath().normalize();

	@Autowired
	private Campus campus;

	@Autowired
	private Machines machines;

	@Autowired
	private ApiClient api;

	@TempDir
	private Path folder;

	private ClientCredentials credentials;

	@BeforeEach
	void aCohortAndAClient() {
		Actor administrator = this.campus.open("Registrar University");
		ApiClientView client = this.machines.create(administrator, MachineRight.WRITE_ROSTER);
		this.credentials = this.machines.credentials(administrator, client);
		RestClient machine = this.api.anonymous()
			.mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + this.credentials.token())
			.build();
		String program = Json.idIn(Json.post(machine, "/api/v1/programs", Map.of("name", "Career Catalyst")));
		LocalDate opens = LocalDate.now().plusDays(30);
		Json.idIn(Json.post(machine, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "Fall cohort", "opensOn", opens.toString(), "midYearOn", opens.plusMonths(4).toString(),
						"closesOn", opens.plusMonths(9).toString(), "timeZone", "America/New_York")));
	}

	@Test
	void pythonChecksARosterThenImportsIt() throws Exception {
		assumeThat(runs("python3", "--version")).as("python3 on this machine").isTrue();
		roster("no address");
		assertThat(example("python3", "roster_sync.py", "Fall cohort", "mentees.csv", "mentors.csv", "--import"))
			.contains("MENTEES row 3, email:", "2 rows ready, 1 faulty, 0 people enrolled");
		roster("ben@example.edu");
		assertThat(example("python3", "roster_sync.py", "Fall cohort", "mentees.csv", "mentors.csv"))
			.isEqualTo("3 rows ready, 0 faulty, 0 people enrolled\n");
		assertThat(example("python3", "roster_sync.py", "Fall cohort", "mentees.csv", "mentors.csv", "--import"))
			.isEqualTo("3 rows ready, 0 faulty, 3 people enrolled\n");
		assertThat(example("python3", "roster_sync.py", "Fall cohort", "mentees.csv", "mentors.csv", "--import"))
			.isEqualTo("0 rows ready, 0 faulty, 0 people enrolled\n");
		assertThat(example("python3", "roster_sync.py", "No cohort", "mentees.csv", "mentors.csv"))
			.contains("0 cohorts are called No cohort");
	}

	@Test
	void curlListsCohortsAndReadsAPreview() throws Exception {
		assumeThat(runs("curl", "--version") && runs("jq", "--version") && runs("bash", "--version"))
			.as("bash, curl, and jq on this machine")
			.isTrue();
		roster("no address");
		assertThat(example("bash", "roster-preview.sh", "mentees.csv", "mentors.csv")).contains(
				" Career Catalyst: Fall cohort", "MENTEES row 3, email:", "2 rows ready, 1 faulty, 0 people enrolled");
	}

	private void roster(String address) throws IOException {
		Files.writeString(this.folder.resolve("mentees.csv"), MENTEES.formatted(SECOND.formatted(address)));
		Files.writeString(this.folder.resolve("mentors.csv"), MENTORS);
	}

	/** What an example writes. */
	private String example(String program, String file, String... arguments) throws Exception {
		List<String> command = Stream
			.concat(Stream.of(program, EXAMPLES.resolve(file).toString()), Stream.of(arguments))
			.toList();
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true);
		builder.environment().put("ALKIMOS", this.api.address());
		builder.environment().put("TOKENS", this.credentials.tokenAddress());
		builder.environment().put("CLIENT", this.credentials.clientId());
		builder.environment().put("SECRET", this.credentials.secret());
		Process process = builder.start();
		String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return written;
	}

	private static boolean runs(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
