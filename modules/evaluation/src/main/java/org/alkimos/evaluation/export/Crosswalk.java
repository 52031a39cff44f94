package org.alkimos.evaluation.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportZip;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.deidentification.StudySalt;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.responses.Responses;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * The crosswalk from study IDs to people. It is separate from every export, contains no
 * answers, and is available only to administrators who cannot read answers. Each person
 * can see in their own data that it was exported.
 */
@Service
@Transactional
public class Crosswalk {

	private final Responses responses;

	private final Cohorts cohorts;

	private final Instruments instruments;

	private final StudySalt salt;

	private final AuditTrail audit;

	Crosswalk(Responses responses, Cohorts cohorts, Instruments instruments, StudySalt salt, AuditTrail audit) {
		this.responses = responses;
		this.cohorts = cohorts;
		this.instruments = instruments;
		this.salt = salt;
		this.audit = audit;
	}

	/**
	 * Crosswalk of everyone in a cohort's exports for one purpose.
	 * @param code code of the exported instrument, or null for the standard one
	 */
	public ResultsFile of(Actor actor, CohortId cohort, Purpose purpose, @Nullable String code) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		if (actor.is(Role.EVALUATOR)) {
			throw new NotAllowed("People who can read answers can't access the list that links them to names.");
		}
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		List<Response> found = this.responses.of(cohort, purpose, this.instruments.requested(code).code());
		Set<PersonId> people = found.stream()
			.flatMap((one) -> Stream.of(one.respondent(), one.mentor()))
			.collect(Collectors.toSet());
		var numbers = new StudyNumbers(this.salt.get(), purpose);
		Map<String, String> lines = new TreeMap<>();
		people.forEach((person) -> lines.put(numbers.of(person), person.value().toString()));
		found.forEach((one) -> lines.put(numbers.of(one.pod()), one.pod().value().toString()));
		this.audit.record(actor,
				AuditNote.export("evaluation.crosswalk-exported", cohort)
					.with(ExportLabels.word(purpose))
					.about(people));
		return new ResultsFile("crosswalk-" + ExportLabels.word(purpose) + ".csv", ExportZip.crosswalk(lines),
				List.of());
	}

}
