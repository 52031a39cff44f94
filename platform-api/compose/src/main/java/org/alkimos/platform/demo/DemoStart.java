package org.alkimos.platform.demo;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.PodSummary;

import static org.alkimos.platform.demo.DemoInstitution.as;

/**
 * Creates the two institutions at the first start; prints the sign-ins at every start.
 */
@Component
@ConditionalOnProperty("alkimos.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

	private static final String ALIAS = "northgate";

	private static final String NORTHGATE = "Northgate Health Sciences";

	private static final String RIVERSIDE = "Riverside University";

	private static final String OPERATOR = "operator@alkimos.example";

	private final DemoInstitution institutions;

	private final DemoStory story;

	private final Members members;

	private final KeycloakRealm realm;

	private final String baseUrl;

	private final Path file;

	private final JsonMapper json;

	DemoStart(DemoInstitution institutions, DemoStory story, Members members, KeycloakRealm realm,
			@Value("${alkimos.base-url}") String baseUrl, @Value("${alkimos.demo.file:.local/demo.json}") Path file,
			JsonMapper json) {
		this.institutions = institutions;
		this.story = story;
		this.members = members;
		this.realm = realm;
		this.baseUrl = baseUrl;
		this.file = file;
		this.json = json;
	}

	@Override
	public void run(ApplicationArguments arguments) throws java.io.IOException {
		DemoSignIns signIns;
		if (Files.exists(this.file)) {
			signIns = this.json.readValue(Files.readString(this.file), DemoSignIns.class);
		}
		else {
			if (this.institutions.isOpen(ALIAS)) {
				throw new IllegalStateException("An earlier first start did not finish. Delete the folder "
						+ this.file.toAbsolutePath().getParent() + " and start again.");
			}
			log.info("First start: creating two invented institutions, which takes about a minute");
			signIns = make();
			Files.writeString(this.file, this.json.writerWithDefaultPrettyPrinter().writeValueAsString(signIns));
		}
		print(signIns, System.out);
	}

	private DemoSignIns make() {
		List<DemoAccount> accounts = new ArrayList<>();
		List<DemoApiClient> clients = new ArrayList<>();
		northgate(accounts, clients);
		riverside(accounts, clients);
		this.institutions.admit(DemoInstitution.operator(), OPERATOR);
		accounts.add(new DemoAccount(OPERATOR, DemoPasswords.PASSWORD, "platform operator", "Alkimos platform"));
		return new DemoSignIns(this.baseUrl, this.realm.url(), accounts, clients);
	}

	private void northgate(List<DemoAccount> accounts, List<DemoApiClient> clients) {
		Actor administrator = this.institutions.open(ALIAS, NORTHGATE,
				NewMember.of("Ada", "Lindholm", "ada.lindholm@northgate.example"));
		Actor manager = this.institutions.staff(administrator, "Marta", "Reyes", "marta.reyes@northgate.example",
				Role.PROGRAM_MANAGER);
		this.institutions.staff(administrator, "Elias", "Thorne", "elias.thorne@northgate.example", Role.EVALUATOR);
		add(accounts, administrator, "marta.reyes@northgate.example", "program manager", NORTHGATE);
		List<PodHealth> pods = this.story.tell(manager);
		PodSummary pod = pods.getFirst().pod();
		add(accounts, administrator, email(administrator, pod.leader()), "mentor", NORTHGATE);
		add(accounts, administrator, email(administrator, pod.mentees().getFirst()), "mentee", NORTHGATE);
		add(accounts, administrator, email(administrator, pod.mentees().get(1)), "mentee", NORTHGATE);
		add(accounts, administrator, "elias.thorne@northgate.example", "evaluator", NORTHGATE);
		add(accounts, administrator, "ada.lindholm@northgate.example", "institution administrator", NORTHGATE);
		clients.add(this.institutions.apiClient(administrator, "Evaluation scripts", NORTHGATE));
	}

	/**
	 * Empty and ready for a roster; its manager also belongs to the other institution.
	 */
	private void riverside(List<DemoAccount> accounts, List<DemoApiClient> clients) {
		Actor administrator = this.institutions.open("riverside", RIVERSIDE,
				NewMember.of("Noah", "Castellan", "noah.castellan@riverside.example"));
		this.institutions.staff(administrator, "Priya", "Raman", "priya.raman@riverside.example", Role.PROGRAM_MANAGER);
		this.institutions.staff(administrator, "Elias", "Thorne", "elias.thorne@northgate.example", Role.EVALUATOR);
		// He is in both institutions, with one account.
		this.institutions.admit(administrator, "elias.thorne@northgate.example");
		add(accounts, administrator, "priya.raman@riverside.example", "program manager", RIVERSIDE);
		add(accounts, administrator, "noah.castellan@riverside.example", "institution administrator", RIVERSIDE);
		clients.add(this.institutions.apiClient(administrator, "Evaluation scripts", RIVERSIDE));
	}

	private String email(Actor administrator, PersonId person) {
		MemberView member = as(administrator, () -> this.members.of(administrator, List.of(person))).getFirst();
		return String.valueOf(member.email());
	}

	private void add(List<DemoAccount> accounts, Actor administrator, String email, String role, String institution) {
		this.institutions.admit(administrator, email);
		accounts.add(new DemoAccount(email, DemoPasswords.PASSWORD, role, institution));
	}

	private void print(DemoSignIns signIns, PrintStream out) {
		out.println();
		out.println("  Alkimos is ready:  " + signIns.baseUrl());
		out.println();
		signIns.accounts()
			.forEach((account) -> out.printf("  %-26s %-27s %-42s %s%n", account.institution(), account.role(),
					account.username(), account.password()));
		signIns.apiClients()
			.forEach((client) -> out.printf("  %-26s %-27s %-42s %s%n", client.institution(), "API client",
					client.clientId(), client.clientSecret()));
		out.println();
		out.println("  No mail leaves this machine. It is caught and shown at " + signIns.baseUrl() + "/local/mail.");
		out.println("  This list is also in " + this.file + ". Press Ctrl-C to stop everything.");
		out.println();
	}

}
