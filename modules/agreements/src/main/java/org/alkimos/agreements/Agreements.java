package org.alkimos.agreements;

import java.util.Optional;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodId;

interface Agreements extends Repository<Agreement, AgreementId> {

	Agreement save(Agreement agreement);

	Optional<Agreement> findByPod(PodId pod);

	/**
	 * Loads the agreement for update (pessimistic lock), so that members who sign at the
	 * same moment wait instead of failing.
	 */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<Agreement> getByPod(PodId pod);

	boolean existsByPod(PodId pod);

}
