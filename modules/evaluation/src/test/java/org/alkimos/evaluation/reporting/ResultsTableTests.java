package org.alkimos.evaluation.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.disclosure.DisclosedResponses;
import org.alkimos.evaluation.disclosure.ReleasedGroups;
import org.alkimos.evaluation.disclosure.ReleasedGroups.Release;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.tenancy.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ResultsTableTests {

	private static final int FLOOR = 5;

	private final Instrument instrument = InstrumentFixtures.mca();

	/** The same IDs in each run, because they decide who is left out. */
	private final CohortId cohort = new CohortId(new UUID(0, 1));

	private final List<PersonId> people = IntStream.range(0, 12)
		.mapToObj((i) -> new PersonId(new UUID(0, i + 1L)))
		.toList();

	private final List<Release> book = new ArrayList<>();

	private final List<Response> all = new ArrayList<>();

	@Test
	void fourPeopleAreHidden() {
		answer(WaveMoment.OPENING, 0, 4, 4);
		Competency overall = table(MissingRule.STRICT).overall();
		assertThat(overall.before().visibility()).isEqualTo(Visibility.HIDDEN);
		assertThat(overall.before().distribution()).isNull();
		assertThat(this.book).isEmpty();
	}

	@Test
	void fivePeopleAreShown() {
		answer(WaveMoment.OPENING, 0, 5, 4);
		Competency overall = table(MissingRule.STRICT).overall();
		assertThat(overall.before().n()).isEqualTo(5);
		assertThat(overall.after().visibility()).isEqualTo(Visibility.EMPTY);
		assertThat(overall.change().visibility()).isEqualTo(Visibility.EMPTY);
		assertThat(this.book).hasSize(1);
	}

	@Test
	void changeIsOfPeopleWhoAnsweredTwice() {
		answer(WaveMoment.OPENING, 0, 12, 3);
		answer(WaveMoment.CLOSING, 0, 7, 4);
		Competency overall = table(MissingRule.STRICT).overall();
		assertThat(overall.before().n()).isEqualTo(12);
		assertThat(overall.change().pairs()).isEqualTo(7);
		assertThat(overall.change().mean()).isCloseTo(1.0, within(0.5));
	}

	@Test
	void whoAnsweredOnceCannotBeWorkedOutFromThePairs() {
		answer(WaveMoment.OPENING, 0, 12, 3);
		answer(WaveMoment.CLOSING, 0, 10, 4);
		Competency overall = table(MissingRule.STRICT).overall();
		assertThat(overall.before().n()).isEqualTo(12);
		assertThat(overall.after().n()).as("two stay outside, and three with them").isEqualTo(7);
		assertThat(overall.change().pairs()).isEqualTo(7);
	}

	@Test
	void oneAnswerMoreOrLessChangesNothingThatWasReleased() {
		answer(WaveMoment.OPENING, 0, 10, 4);
		Competency first = table(MissingRule.STRICT).overall();
		answer(WaveMoment.OPENING, 10, 12, 4);
		assertThat(table(MissingRule.STRICT).overall()).isEqualTo(first);
		this.all.removeIf((response) -> response.respondent().equals(this.people.getFirst()));
		Competency withdrawn = table(MissingRule.STRICT).overall();
		assertThat(withdrawn.before().n()).isEqualTo(5);
	}

	@Test
	void whereEverybodySaysTheSameNothingIsTold() {
		this.people.forEach((person) -> this.all.add(response(person, WaveMoment.OPENING, InstrumentFixtures.all(6))));
		assertThat(table(MissingRule.STRICT).overall().before().visibility()).isEqualTo(Visibility.HIDDEN);
	}

	@Test
	void oneItemAnsweredAlikeHidesTheItemsButNotTheScores() {
		answer(WaveMoment.OPENING, 0, 12, 3);
		this.all.forEach((response) -> response.answers().put("com.trust", Answer.of(7)));
		DisclosedResponses released = released();
		var before = released.wave(WaveMoment.OPENING, null, (response) -> true);
		assertThat(before.people()).hasSize(12);
		assertThat(before.withItems()).isFalse();
		assertThat(new ItemTable(this.instrument, this.instrument.asked(), FLOOR, before, before).rows())
			.allSatisfy((row) -> assertThat(row.before().visibility()).isEqualTo(Visibility.HIDDEN));
	}

	@Test
	void missingAnswersCanHideOneCompetencyAlone() {
		answer(WaveMoment.OPENING, 0, 8, 3);
		this.all.stream()
			.limit(4)
			.forEach((response) -> response.answers().put("div.own-biases", Answer.doesNotApply()));
		ResultsTable table = table(MissingRule.PRORATED);
		assertThat(table.overall().before().visibility()).isEqualTo(Visibility.SHOWN);
		assertThat(table.competencies()).filteredOn((row) -> row.before().visibility() == Visibility.HIDDEN)
			.extracting(Competency::code)
			.containsExactly("DIV");
	}

	private DisclosedResponses released() {
		var groups = new ReleasedGroups(FLOOR, this.book::add);
		List.copyOf(this.book).forEach(groups::known);
		return new DisclosedResponses(this.all, groups, this.instrument);
	}

	private ResultsTable table(MissingRule rule) {
		DisclosedResponses released = released();
		return new ResultsTable(this.instrument.asked(), this.instrument.scale(), rule, FLOOR,
				released.wave(WaveMoment.OPENING, null, (response) -> true),
				released.wave(WaveMoment.CLOSING, null, (response) -> true),
				released.pairs(WaveMoment.OPENING, WaveMoment.CLOSING, null, (response) -> true));
	}

	/** People answer around a value, each in their own way. */
	private void answer(WaveMoment moment, int from, int to, int value) {
		for (int i = from; i < to; i++) {
			Map<String, Answer> answers = InstrumentFixtures.around(value, i + moment.ordinal() * 31);
			this.all.add(response(this.people.get(i), moment, answers));
		}
	}

	private Response response(PersonId person, WaveMoment moment, Map<String, Answer> answers) {
		return new Response(AssessmentId.next(), this.cohort, person, PodId.next(), person, AssessmentForm.MENTOR_SELF,
				moment, null, null, answers);
	}

}
