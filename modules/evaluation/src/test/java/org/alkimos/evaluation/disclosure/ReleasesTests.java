package org.alkimos.evaluation.disclosure;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleasesTests {

	private final Releases<Integer> releases = new Releases<>(5, Comparator.comparing((Integer person) -> person));

	@Test
	void fourPeopleAreNobody() {
		assertThat(this.releases.fit(people(1, 4))).isEmpty();
		assertThat(this.releases.fit(people(1, 5))).hasSize(5);
	}

	@Test
	void whatWasReleasedMayBeReleasedAgain() {
		release(people(1, 20));
		release(people(1, 6));
		assertThat(this.releases.fit(people(1, 20))).hasSize(20);
		assertThat(this.releases.fit(people(1, 6))).hasSize(6);
	}

	@Test
	void whoWouldBeAloneOutsideIsJoinedByOthers() {
		release(people(1, 20));
		assertThat(this.releases.fit(people(1, 19))).hasSize(15).doesNotContain(1, 2, 3, 4, 20);
		assertThat(this.releases.fit(people(1, 15))).hasSize(15);
	}

	@Test
	void whoeverComesLaterWaitsForFiveOfTheirKind() {
		release(people(1, 20));
		assertThat(this.releases.fit(people(1, 22))).isEqualTo(people(1, 20));
		assertThat(this.releases.fit(people(1, 25))).hasSize(25);
	}

	@Test
	void twoGroupsThatOverlapInFewPeopleAreNotBothReleased() {
		release(people(1, 10));
		release(people(6, 15));
		assertThat(this.releases.fit(people(3, 15))).isEqualTo(people(6, 15));
	}

	@Test
	void partsAreWhatCanBeWorkedOut() {
		release(people(1, 20));
		assertThat(this.releases.parts(people(1, 12))).containsExactlyInAnyOrder(people(1, 12), people(13, 20));
		assertThat(this.releases.parts(people(21, 30))).containsExactly(people(21, 30));
	}

	private void release(Set<Integer> group) {
		assertThat(this.releases.fit(group)).isEqualTo(group);
		this.releases.remember(group);
	}

	private static Set<Integer> people(int first, int last) {
		return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
	}

}
