package org.alkimos.programs;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.events.Aggregate;

/** A mentoring program; its rounds are cohorts. */
@Table(schema = "programs", value = "program")
final class Program extends Aggregate {

	@Id
	private final ProgramId programId;

	private final String name;

	private final String description;

	private final Instant createdAt;

	Program(ProgramId programId, String name, String description, Instant createdAt) {
		this.programId = programId;
		this.name = name;
		this.description = description;
		this.createdAt = createdAt;
	}

	static Program open(NewProgram wanted, Instant at) {
		return new Program(ProgramId.next(), wanted.name().strip(), wanted.description().strip(), at);
	}

	ProgramId programId() {
		return this.programId;
	}

}
