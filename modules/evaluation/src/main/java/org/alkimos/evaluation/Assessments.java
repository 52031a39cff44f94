package org.alkimos.evaluation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

interface Assessments extends Repository<Assessment, AssessmentId> {

	Optional<Assessment> findById(AssessmentId assessment);

	boolean existsByWaveIdAndInstrumentCodeAndFormAndRespondentId(WaveId wave, String instrumentCode,
			AssessmentForm form, PersonId respondent);

	List<Assessment> findByWaveIdAndPodId(WaveId wave, PodId pod);

	Assessment save(Assessment assessment);

}
