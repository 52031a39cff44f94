package org.alkimos.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.evaluation.Institution.Desks;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentLibrary;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.InstrumentSummary;
import org.alkimos.evaluation.library.InstrumentView;
import org.alkimos.evaluation.library.InstrumentView.Load;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class InstrumentLibraryTests {

	@Autowired
	private Desks desks;

	@Autowired
	private InstrumentLibrary library;

	@Autowired
	private Instruments instruments;

	private Institution here;

	private Actor manager;

	@BeforeEach
	void anInstitution() {
		this.here = new Institution(this.desks);
		this.manager = this.here.actor(Role.PROGRAM_MANAGER);
	}

	static String quality() {
		try {
			return new ClassPathResource("org/alkimos/evaluation/quality.json")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Test
	void whatComesWithTheProgramIsThereFromTheBeginning() {
		assertThat(list(this.here)).singleElement().satisfies((one) -> {
			assertThat(one.version()).isNull();
			assertThat(one.items()).isEqualTo(26);
		});
	}

	@Test
	void aFileIsLoadedAndTheSameCodeAgainIsItsNextVersion() {
		assertThat(load(quality()).version()).isEqualTo(1);
		assertThat(load(quality().replace("Has time", "Takes time")).version()).isEqualTo(2);
		InstrumentView newest = show("QUALITY", null);
		assertThat(newest.instrument().item("time").label()).isEqualTo("Takes time");
		assertThat(newest.loads()).extracting(Load::version).containsExactly(2, 1);
		assertThat(show("QUALITY", 1).instrument().item("time").label()).isEqualTo("Has time");
		assertThat(list(this.here)).extracting(InstrumentSummary::version).containsExactly(null, 2);
		assertThat(this.here.auditOf(this.manager)).containsExactly("evaluation.instrument-loaded QUALITY/1",
				"evaluation.instrument-loaded QUALITY/2");
	}

	@Test
	void whatIsExportedLoadsAgainToAnEqualInstrument() {
		load(quality());
		Instrument original = show("QUALITY", null).instrument();
		String file = this.here.here(() -> this.library.export(this.manager, "QUALITY", null));
		Institution elsewhere = new Institution(this.desks);
		Actor other = elsewhere.actor(Role.EVALUATOR);
		elsewhere.here(() -> this.library.load(other, file));
		assertThat(elsewhere.here(() -> this.library.show(other, "QUALITY", 1)).instrument()).isEqualTo(original);
		assertThat(elsewhere.here(() -> this.library.export(other, "QUALITY", 1))).isEqualTo(file);
	}

	@Test
	void whatComesWithTheProgramIsExportedTooAndNeedsACodeOfItsOwnToBeLoaded() {
		String code = list(this.here).getFirst().code();
		String file = this.here.here(() -> this.library.export(this.manager, code, null));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> load(file))
			.satisfies((refused) -> assertThat(refused.errors().getFirst().field()).isEqualTo("$.code"));
		load(file.replace("\"code\" : \"" + code + "\"", "\"code\" : \"OURS\""));
		assertThat(show("OURS", 1).instrument().items()).isEqualTo(show(code, null).instrument().items());
		assertThat(show("OURS", 1).instrument().stemsLookingBack()).hasSize(2)
			.isEqualTo(show(code, null).instrument().stemsLookingBack());
	}

	@Test
	void aFileThatDoesNotFitIsNotKept() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> load(quality().replace("\"low\": 1", "\"low\": -1")));
		assertThat(list(this.here)).hasSize(1);
		assertThat(this.here.auditOf(this.manager)).isEmpty();
	}

	@Test
	void aRetiredInstrumentIsKeptAndNotChosenUntilItIsLoadedAgain() {
		load(quality());
		assertThat(current()).contains(new InstrumentRef("QUALITY", 1));
		retire();
		assertThat(current()).isEmpty();
		assertThat(show("QUALITY", 1).instrument().title()).isEqualTo("Quality of mentoring");
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::retire);
		assertThat(load(quality()).retired()).isFalse();
		assertThat(current()).contains(new InstrumentRef("QUALITY", 2));
	}

	@Test
	void whatComesWithTheProgramStays() {
		String code = list(this.here).getFirst().code();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.here.here(() -> {
			this.library.retire(this.manager, code);
			return true;
		}));
	}

	@Test
	void anotherInstitutionKnowsNothingOfIt() {
		load(quality());
		Institution other = new Institution(this.desks);
		assertThat(list(other)).hasSize(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> other.here(() -> this.library.show(other.actor(Role.EVALUATOR), "QUALITY", 1)));
	}

	@Test
	void onlyThoseWhoRunOrEvaluateProgramsMay() {
		for (Role role : List.of(Role.PROGRAM_MANAGER, Role.EVALUATOR, Role.INSTITUTION_ADMINISTRATOR)) {
			assertThat(this.here.here(() -> this.library.load(this.here.actor(role), quality()))).isNotNull();
		}
		for (Actor other : List.of(this.here.actor(), this.here.actor(Role.PLATFORM_OPERATOR))) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.here.here(() -> this.library.load(other, quality())));
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.here.here(() -> this.library.list(other)));
		}
	}

	private InstrumentSummary load(String document) {
		return this.here.here(() -> this.library.load(this.manager, document));
	}

	private InstrumentView show(String code, Integer version) {
		return this.here.here(() -> this.library.show(this.manager, code, version));
	}

	private Optional<InstrumentRef> current() {
		return this.here.here(() -> this.desks.transaction().execute((status) -> this.instruments.current("QUALITY")));
	}

	private void retire() {
		this.here.here(() -> {
			this.library.retire(this.manager, "QUALITY");
			return true;
		});
	}

	private List<InstrumentSummary> list(Institution institution) {
		return institution.here(() -> this.library.list(institution.actor(Role.EVALUATOR)));
	}

}
