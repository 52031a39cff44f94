package org.alkimos.matching;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.matching.PodId;

/** The published pods of the bound institution. */
interface PublishedPods extends Repository<Pod, PodId> {

	Iterable<Pod> saveAll(Iterable<Pod> pods);

}
