package org.alkimos.matching.publishing;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;

/** The published pods of the bound institution. */
public interface PublishedPods extends Repository<Pod, PodId> {

	Iterable<Pod> saveAll(Iterable<Pod> pods);

	Pod save(Pod pod);

	Optional<Pod> findById(PodId pod);

	/** Pods by number, including ended ones. */
	List<Pod> findByCohortIdOrderByNumber(CohortId cohort);

}
