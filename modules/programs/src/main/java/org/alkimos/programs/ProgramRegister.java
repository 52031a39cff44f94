package org.alkimos.programs;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.programs.ProgramId;

interface ProgramRegister extends Repository<Program, ProgramId> {

	Program save(Program program);

	boolean existsById(ProgramId program);

	boolean existsByNameIgnoreCase(String name);

}
