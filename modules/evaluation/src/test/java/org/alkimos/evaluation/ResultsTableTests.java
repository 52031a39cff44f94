package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.evaluation.CohortResults.Competency;
import org.alkimos.evaluation.CohortResults.Visibility;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.kernel.tenancy.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ResultsTableTests {

	private final Instrument instrument = InstrumentFixtures.mca();

	private final List<PersonId> people = IntStream.range(0, 6).mapToObj((i) -> PersonId.next()).toList();

	@Test
	void fourPeopleAreHidden() {
		Competency overall = overall(responses(WaveMoment.OPENING, 4, 4));
		assertThat(overall.before().visibility()).isEqualTo(Visibility.HIDDEN);
		assertThat(overall.before().n()).isNull();
		assertThat(overall.before().mean()).isNull();
	}

	@Test
	void fivePeopleAreShown() {
		Competency overall = overall(responses(WaveMoment.OPENING, 5, 4));
		assertThat(overall.before().n()).isEqualTo(5);
		assertThat(overall.before().mean()).isEqualTo(4.0);
		assertThat(overall.after().visibility()).isEqualTo(Visibility.EMPTY);
		assertThat(overall.change().visibility()).isEqualTo(Visibility.EMPTY);
	}

	@Test
	void changeIsOfPeopleWhoAnsweredTwice() {
		List<Response> all = responses(WaveMoment.OPENING, 6, 4);
		all.addAll(responses(WaveMoment.CLOSING, 5, 5));
		Competency overall = overall(all);
		assertThat(overall.before().n()).isEqualTo(6);
		assertThat(overall.change().pairs()).isEqualTo(5);
		assertThat(overall.change().mean()).isCloseTo(1.0, within(1e-9));
	}

	@Test
	void aHiddenWaveHidesTheChange() {
		List<Response> all = responses(WaveMoment.OPENING, 6, 4);
		all.addAll(responses(WaveMoment.CLOSING, 4, 5));
		assertThat(overall(all).change().visibility()).isEqualTo(Visibility.HIDDEN);
	}

	@Test
	void fewPairsAreHiddenEvenWhereBothWavesAreShown() {
		List<Response> all = responses(WaveMoment.OPENING, 5, 4);
		for (int i = 1; i < 6; i++) {
			all.add(response(this.people.get(i), WaveMoment.CLOSING, InstrumentFixtures.all(5)));
		}
		Competency overall = overall(all);
		assertThat(overall.after().visibility()).isEqualTo(Visibility.SHOWN);
		assertThat(overall.change().visibility()).isEqualTo(Visibility.HIDDEN);
	}

	@Test
	void missingAnswersCanHideOneCompetencyAlone() {
		List<Response> all = responses(WaveMoment.OPENING, 4, 4);
		Map<String, Answer> answers = InstrumentFixtures.all(4);
		answers.put("div.own-biases", Answer.doesNotApply());
		all.add(response(this.people.get(5), WaveMoment.OPENING, answers));
		var table = table(all, MissingRule.PRORATED);
		assertThat(table.overall().before().visibility()).isEqualTo(Visibility.SHOWN);
		assertThat(table.competencies()).filteredOn((row) -> row.before().visibility() == Visibility.HIDDEN)
			.extracting(Competency::code)
			.containsExactly("DIV");
	}

	private Competency overall(List<Response> responses) {
		return table(responses, MissingRule.STRICT).overall();
	}

	private ResultsTable table(List<Response> responses, MissingRule rule) {
		return new ResultsTable(this.instrument.asked(), rule, responses);
	}

	private List<Response> responses(WaveMoment moment, int count, int value) {
		List<Response> responses = new ArrayList<>();
		this.people.stream()
			.limit(count)
			.forEach((person) -> responses.add(response(person, moment, InstrumentFixtures.all(value))));
		return responses;
	}

	private static Response response(PersonId person, WaveMoment moment, Map<String, Answer> answers) {
		return new Response(person, PodId.next(), AssessmentForm.MENTOR_SELF, moment, answers);
	}

}
