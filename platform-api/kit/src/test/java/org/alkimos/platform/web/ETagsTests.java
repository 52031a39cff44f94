package org.alkimos.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.web.ErrorResponseException;

import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ETagsTests {

	private final PersonId person = new PersonId(UUID.fromString("01890000-0000-7000-8000-000000000001"));

	@Test
	void aTagStandsForAllThatTheBodyShows() {
		String tag = ETags.of(3, new Body(this.person, List.of("Ada"), Optional.of("note")));
		assertThat(tag).matches("\"3-[\\w-]{22}\"");
		assertThat(ETags.of(3, new Body(this.person, List.of("Ada"), Optional.of("note")))).isEqualTo(tag);
		assertThat(ETags.of(4, new Body(this.person, List.of("Ada"), Optional.of("note")))).isNotEqualTo(tag);
		assertThat(ETags.of(3, new Body(PersonId.next(), List.of("Ada"), Optional.of("note")))).isNotEqualTo(tag);
		assertThat(ETags.of(3, new Body(this.person, List.of("Bea"), Optional.of("note")))).isNotEqualTo(tag);
		assertThat(ETags.of(3, new Body(this.person, List.of("Ada"), Optional.empty()))).isNotEqualTo(tag);
	}

	@Test
	void aChangeRequiresTheVersionOnly() {
		String tag = ETags.of(37, "x");
		assertThat(List.of(tag, "W/" + tag, "\"37\"", "37", "\"37-of-another-answer\""))
			.allSatisfy((one) -> assertThat(ETags.required(one)).isEqualTo(37));
		assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> ETags.required(" "));
		assertThat(List.of("*", "\"x-1\"", "-", "\"\"", "99999999999-x"))
			.allSatisfy((one) -> assertThatExceptionOfType(Stale.class).isThrownBy(() -> ETags.required(one)));
	}

	record Body(PersonId person, List<String> names, Optional<String> note) {
	}

}
