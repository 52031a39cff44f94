package org.alkimos.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.alkimos.evaluation.statistics.PairedChange.Pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Expected figures were worked out apart from this code: sums by hand, quantiles of t by
 * Simpson's rule over its density and bisection (t(0.975; 1, 2, 4, 5) = 12.7062, 4.3027,
 * 2.7764, 2.5706), the correction from tables of Γ (J(2, 4, 5) = 0.56419, 0.79788,
 * 0.84075).
 */
class StatisticsTests {

	private static final double EXACT = 1e-9;

	@Test
	void describesScores() {
		Distribution all = Distribution.of(List.of(4.2, 3.8, 5.0, 4.6, 4.0, 5.4));
		assertThat(all.n()).isEqualTo(6);
		assertThat(all.mean()).isCloseTo(4.5, within(EXACT));
		assertThat(all.deviation()).isCloseTo(0.6164414002968978, within(EXACT));
		assertThat(Objects.requireNonNull(all.interval()).low()).isCloseTo(3.8530844246, within(1e-6));
		assertThat(Objects.requireNonNull(all.interval()).high()).isCloseTo(5.1469155754, within(1e-6));
	}

	@Test
	void nobodyHasNoMean() {
		assertThat(Distribution.of(List.of())).isEqualTo(new Distribution(0, null, null, null));
	}

	@Test
	void onePersonHasAMeanButNoSpread() {
		assertThat(Distribution.of(List.of(3.5))).isEqualTo(new Distribution(1, 3.5, null, null));
	}

	@Test
	void twoPeopleHaveAWideInterval() {
		Distribution two = Distribution.of(List.of(4.0, 5.0));
		assertThat(two.deviation()).isCloseTo(Math.sqrt(0.5), within(EXACT));
		assertThat(Objects.requireNonNull(two.interval()).low()).isCloseTo(4.5 - 12.706204736 / 2, within(1e-6));
	}

	@Test
	void withoutVarianceTheIntervalHasNoWidth() {
		Distribution same = Distribution.of(List.of(6.0, 6.0, 6.0, 6.0, 6.0));
		assertThat(same.deviation()).isZero();
		assertThat(same.interval()).isEqualTo(new Interval(6, 6));
	}

	@Test
	void describesChangeOfFivePeople() {
		PairedChange change = change(new double[] { 3, 4, 4, 5, 4 }, new double[] { 4, 5, 6, 5, 5 });
		assertThat(change.pairs()).isEqualTo(5);
		assertThat(change.mean()).isCloseTo(1.0, within(EXACT));
		assertThat(Objects.requireNonNull(change.interval()).low()).isCloseTo(0.1220109669, within(1e-6));
		assertThat(Objects.requireNonNull(change.interval()).high()).isCloseTo(1.8779890331, within(1e-6));
		assertThat(Objects.requireNonNull(change.interval()).excludesZero()).isTrue();
		assertThat(change.hedgesG()).isCloseTo(1.1283791671, within(1e-6));
	}

	@Test
	void describesChangeOfSixPeople() {
		PairedChange change = change(new double[] { 4.2, 3.8, 5.0, 4.6, 4.0, 5.4 },
				new double[] { 5.0, 4.6, 5.2, 5.8, 4.4, 5.0 });
		assertThat(change.mean()).isCloseTo(0.5, within(EXACT));
		assertThat(Objects.requireNonNull(change.interval()).low()).isCloseTo(-0.0899284629, within(1e-6));
		assertThat(Objects.requireNonNull(change.interval()).excludesZero()).isFalse();
		assertThat(change.hedgesG()).isCloseTo(0.7550146052, within(1e-6));
	}

	@Test
	void threePairsAreTheFewestWithAnEffectSize() {
		assertThat(change(new double[] { 3.5, 4.0, 5.5 }, new double[] { 4.5, 4.0, 6.0 }).hedgesG())
			.isCloseTo(0.2710279072, within(1e-6));
		assertThat(change(new double[] { 3.5, 4.0 }, new double[] { 4.5, 4.0 }).hedgesG()).isNull();
	}

	@Test
	void noPairsNoChange() {
		assertThat(PairedChange.of(List.of())).isEqualTo(new PairedChange(0, null, null, null));
		PairedChange one = change(new double[] { 3 }, new double[] { 4 });
		assertThat(one).isEqualTo(new PairedChange(1, 1.0, null, null));
	}

	@Test
	void equalChangeOfEqualPeopleHasNoEffectSize() {
		PairedChange change = change(new double[] { 4, 4, 4, 4, 4 }, new double[] { 5, 5, 5, 5, 5 });
		assertThat(change.interval()).isEqualTo(new Interval(1, 1));
		assertThat(change.hedgesG()).isNull();
	}

	private static PairedChange change(double[] before, double[] after) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < before.length; i++) {
			pairs.add(new Pair(before[i], after[i]));
		}
		return PairedChange.of(pairs);
	}

}
