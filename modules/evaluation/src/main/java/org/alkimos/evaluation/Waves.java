package org.alkimos.evaluation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;

interface Waves extends Repository<Wave, WaveId> {

	Optional<Wave> findById(WaveId wave);

	Optional<Wave> findByCohortIdAndMoment(CohortId cohort, WaveMoment moment);

	List<Wave> findByCohortId(CohortId cohort);

	Wave save(Wave wave);

}
