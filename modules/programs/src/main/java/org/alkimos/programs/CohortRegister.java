package org.alkimos.programs;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;

public interface CohortRegister extends Repository<Cohort, CohortId> {

	Cohort save(Cohort cohort);

	boolean existsByProgramIdAndNameIgnoreCase(ProgramId program, String name);

	/** Loads the cohort for update (pessimistic lock). */
	@Query("select * from programs.cohort where cohort_id = :cohort for update")
	Optional<Cohort> findForChange(CohortId cohort);

}
