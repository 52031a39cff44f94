package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.results.CommentGroup;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write in their own words, and who reads it. */
@ApplicationModuleTest
class CommentsTests {

	private static final InstrumentRef QUALITY = new InstrumentRef("QUALITY", 1);

	@Autowired
	private Desks desks;

	@Autowired
	private InstrumentLibrary library;

	@Autowired
	private RespondentErasure forgotten;

	private Institution here;

	private List<PodFormed> pods;

	private Actor evaluator;

	@BeforeEach
	void elevenMenteesAreAsked() {
		this.here = new Institution(this.desks);
		this.here.opensCohort(LocalDate.now().plusMonths(8));
		this.pods = this.here.formsPods(11, 1);
		this.here.waitUntil(() -> this.here.waves().size() == 2);
		this.evaluator = this.here.actor(Role.EVALUATOR);
		this.here.here(() -> this.library.load(this.evaluator, InstrumentLibraryTests.quality()));
		for (PodFormed pod : this.pods) {
			this.here.answers(mentee(pod), WaveMoment.OPENING, InstrumentFixtures.all(5), new Consents(true, true));
			this.here.asks(pod, mentee(pod), AssessmentForm.MENTEE_ABOUT_MENTOR, WaveMoment.OPENING, QUALITY);
		}
	}

	@Test
	void tenPeoplesWordsAreReadTogetherAndNinePeoplesAreNot() {
		write(9, new Consents(true, false));
		assertThat(comments()).as("while the wave is open").isEmpty();
		this.here.closes(WaveMoment.OPENING);
		assertThat(comments()).singleElement().satisfies((group) -> {
			assertThat(group.visibility()).isEqualTo(Visibility.HIDDEN);
			assertThat(group.texts()).isEmpty();
		});
	}

	@Test
	void whoTakesTheirConsentBackOrIsErasedTakesTheirWordsAlong() {
		write(11, new Consents(true, false));
		this.here.closes(WaveMoment.OPENING);
		assertThat(comments()).singleElement().satisfies((group) -> {
			assertThat(group.form()).isEqualTo(AssessmentForm.MENTEE_ABOUT_MENTOR);
			assertThat(group.question()).isNotBlank();
			assertThat(group.texts()).hasSize(11)
				.contains("Words 3")
				.isNotEqualTo(group.texts().stream().sorted().toList());
		});
		PersonId erased = mentee(this.pods.get(3));
		this.here.here(() -> this.desks.transaction().execute((status) -> {
			this.forgotten.forget(erased);
			return true;
		}));
		assertThat(comments().getFirst().texts()).hasSize(10).doesNotContain("Words 3", "[removed]");
		this.here.here(() -> this.desks.transaction()
			.execute((status) -> this.desks.jdbc()
				.sql("update evaluation.assessment set for_evaluation = false where respondent_id = ?")
				.param(mentee(this.pods.get(4)).value())
				.update()));
		assertThat(comments().getFirst().visibility()).isEqualTo(Visibility.HIDDEN);
	}

	private void write(int people, Consents consents) {
		for (int i = 0; i < people; i++) {
			this.here.answers(mentee(this.pods.get(i)), WaveMoment.OPENING, Map.of("wish", Answer.ofText("Words " + i)),
					consents);
		}
	}

	private List<CommentGroup> comments() {
		return this.here.here(() -> this.desks.results()
			.report(this.evaluator, this.here.cohort(),
					new ResultsQuery(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-26", MissingRule.PRORATED))
			.comments());
	}

	private static PersonId mentee(PodFormed pod) {
		return pod.mentees().getFirst();
	}

}
