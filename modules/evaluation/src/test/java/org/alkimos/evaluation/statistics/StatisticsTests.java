package org.alkimos.evaluation.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.alkimos.evaluation.statistics.PairedChange.Pair;

import static org.assertj.core.api.Assertions.assertThat;

/** What there is of few people, or of people who do not differ: a reason, never NaN. */
class StatisticsTests {

	@Test
	void nobodyHasNoFigureButAReason() {
		assertThat(Distribution.of(List.of(), 1, 7)).isEqualTo(new Distribution(0, null, null, null, null, null, null));
		Reliability none = Reliability.of(new double[0][0]);
		assertThat(none.alpha().reason()).isEqualTo(Reason.NOBODY);
		assertThat(none.omega().reason()).isEqualTo(Reason.NOBODY);
		PairedChange change = PairedChange.of(List.of());
		assertThat(change.mean()).isNull();
		assertThat(
				List.of(change.hedgesG(), change.t().t(), change.t().p(), change.wilcoxon().v(), change.wilcoxon().p()))
			.extracting(Figure::reason)
			.containsOnly(Reason.NOBODY);
	}

	@Test
	void onePersonHasAMeanButNoSpread() {
		Distribution one = Distribution.of(List.of(3.5), 1, 7);
		assertThat(one.mean()).isEqualTo(3.5);
		assertThat(one.deviation()).isNull();
		assertThat(one.interval()).isNull();
		PairedChange change = PairedChange.of(List.of(new Pair(3, 4)));
		assertThat(change.mean()).isEqualTo(1);
		assertThat(change.t().p().reason()).isEqualTo(Reason.TOO_FEW_PEOPLE);
		assertThat(change.hedgesG().reason()).isEqualTo(Reason.TOO_FEW_PEOPLE);
	}

	@Test
	void twoPeopleHaveNoEffectSizeAndNoReliability() {
		assertThat(PairedChange.of(List.of(new Pair(3, 4), new Pair(4, 4))).hedgesG().reason())
			.isEqualTo(Reason.TOO_FEW_PEOPLE);
		assertThat(Reliability.of(new double[][] { { 1, 2 }, { 2, 3 } }).alpha().reason())
			.isEqualTo(Reason.TOO_FEW_PEOPLE);
	}

	@Test
	void withoutVarianceThereIsNoTest() {
		Distribution same = Distribution.of(List.of(6.0, 6.0, 6.0, 6.0, 6.0), 1, 7);
		assertThat(same.interval()).isEqualTo(new Interval(6, 6));
		PairedChange equal = PairedChange.of(List.of(new Pair(4, 5), new Pair(4, 5), new Pair(4, 5)));
		assertThat(equal.t().t().reason()).isEqualTo(Reason.NO_VARIANCE);
		assertThat(equal.hedgesG().reason()).isEqualTo(Reason.NO_VARIANCE);
		PairedChange still = PairedChange.of(List.of(new Pair(4, 4), new Pair(5, 5), new Pair(6, 6)));
		assertThat(still.wilcoxon().p().reason()).isEqualTo(Reason.NO_DIFFERENCE);
		assertThat(MeanDifference.of(same, same)).isNull();
	}

	@Test
	void itemsThatEverybodyAnswersAlikeHaveNoReliability() {
		double[][] alike = new double[40][3];
		assertThat(Reliability.of(alike).alpha().reason()).isEqualTo(Reason.NO_VARIANCE);
		assertThat(Reliability.of(alike).omega().reason()).isEqualTo(Reason.NO_VARIANCE);
		assertThat(Reliability.of(new double[40][1]).alpha().reason()).isEqualTo(Reason.TOO_FEW_ITEMS);
	}

	@Test
	void aNegativeAlphaHasNoMeasurementError() {
		double[][] against = { { 1, 7 }, { 2, 5 }, { 3, 6 }, { 4, 4 }, { 5, 3 }, { 6, 1 } };
		Reliability negative = Reliability.of(against);
		assertThat(negative.alpha().value()).isNegative();
		assertThat(
				MeasurementError.of(Distribution.of(List.of(4.0, 3.5, 4.5), 1, 7), negative).standardError().reason())
			.isEqualTo(Reason.NOT_A_RELIABILITY);
	}

	@Test
	void theOrderOfPeopleDoesNotCount() {
		List<Double> scores = List.of(4.1, 3.7, 5.000001, 6.9, 1.3);
		assertThat(Distribution.of(scores, 1, 7)).isEqualTo(Distribution.of(scores.reversed(), 1, 7));
	}

}
