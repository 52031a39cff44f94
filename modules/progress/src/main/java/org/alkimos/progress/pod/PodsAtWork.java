package org.alkimos.progress.pod;

import java.util.Optional;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.problems.Problem.NotFound;

public interface PodsAtWork extends Repository<PodAtWork, PodId> {

	PodAtWork save(PodAtWork pod);

	boolean existsById(PodId pod);

	/**
	 * Loads the pod for update (pessimistic lock), so that concurrent writes by members
	 * wait instead of failing.
	 */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<PodAtWork> findByPodId(PodId pod);

	default PodAtWork take(PodId pod) {
		return findByPodId(pod).orElseThrow(NotFound::new);
	}

}
