package org.alkimos.programs.choices;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.Programs;
import org.alkimos.programs.ProgramsFixtures;
import org.alkimos.programs.participant.Participants;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.roster.RosterUpload;

/**
 * Three mentees and two mentors of an institution of their own, before pods are formed.
 */
public abstract class ChoosingCohort {

	public static final String ANA = "ana@choosing.example";

	public static final String BEN = "ben@choosing.example";

	public static final String CLEO = "cleo@choosing.example";

	public static final String RUTH = "ruth@choosing.example";

	public static final String OTTO = "otto@choosing.example";

	private static final String MENTEES = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			E1,Ana,Good,ana@choosing.example,North,Medicine,cardiology,fellow,3,grant writing,Tue 10:00,either,,,
			E2,Ben,Hale,ben@choosing.example,North,Surgery,trauma,fellow,3,grant writing,Tue 10:00,either,,,
			E3,Cleo,Ivers,cleo@choosing.example,North,Neurology,stroke,fellow,3,grant writing,Tue 10:00,either,,,
			""";

	private static final String MENTORS = """
			external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,availability,modality,mentor_training_date,direct_reports,avoid
			R1,Ruth,Jensen,ruth@choosing.example,South,Pathology,genomics,professor,grant writing,1,Tue 10:00,either,2025-01-01,,
			R2,Otto,Klein,otto@choosing.example,South,Urology,kidney,professor,leading a team,1,Tue 10:00,either,2025-01-01,,
			""";

	protected final TenantId institution = ProgramsFixtures.institution();

	public final Actor manager = ProgramsFixtures.somebody(this.institution, Role.PROGRAM_MANAGER);

	private final Map<String, PersonId> members = new HashMap<>();

	@Autowired
	protected Programs programs;

	@Autowired
	protected Cohorts cohorts;

	@Autowired
	protected Participants participants;

	@Autowired
	protected RosterImports imports;

	@Autowired
	protected Choices choices;

	@Autowired
	protected Shortlists shortlists;

	@Autowired
	protected Avoidance avoidance;

	@Autowired
	protected Declines declines;

	@Autowired
	public ApplicationEvents events;

	protected CohortId cohort(String name) {
		return in(() -> {
			ProgramId program = this.programs.open(this.manager, new NewProgram(name, ""));
			return this.cohorts.open(this.manager, program, ProgramsFixtures.cohort("2026-27"));
		});
	}

	/** A cohort with all five of them. */
	protected CohortId everybody(String name) {
		CohortId cohort = cohort(name);
		in(() -> this.imports.admit(this.manager, cohort, new RosterUpload(bytes(MENTEES), bytes(MENTORS)), true,
				this::enlist));
		return cohort;
	}

	protected static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private PersonId enlist(RosterRow row) {
		return person(row.email());
	}

	protected PersonId person(String email) {
		return this.members.computeIfAbsent(email, (key) -> PersonId.next());
	}

	protected Actor as(String email) {
		return new Actor(this.institution, person(email), Set.of());
	}

	protected ParticipantId participant(CohortId cohort, String email) {
		return in(() -> this.participants.list(this.manager, cohort, null, 50)
			.stream()
			.filter((one) -> one.person().equals(person(email)))
			.findFirst()
			.orElseThrow()
			.participant());
	}

	protected ChoicesView view(CohortId cohort, String email) {
		return in(() -> this.choices.of(as(email), cohort));
	}

	/** What was told last of somebody; null if nothing. */
	protected ParticipantTiesChanged told(CohortId cohort, String email) {
		List<ParticipantTiesChanged> all = this.events.stream(ParticipantTiesChanged.class)
			.filter((event) -> event.cohort().equals(cohort) && event.person().equals(person(email)))
			.toList();
		return all.getLast();
	}

	protected <T> T in(Callable<T> work) {
		return Tenancy.<T, RuntimeException>call(this.institution, () -> {
			try {
				return work.call();
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	protected void in(Runnable work) {
		Tenancy.run(this.institution, work);
	}

}
