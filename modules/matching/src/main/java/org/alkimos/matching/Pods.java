package org.alkimos.matching;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;

/** The published pods of the bound institution. */
/** Named, because another module keeps pods too and repositories are beans under their simple names. */
@Component("matchingPods")
interface Pods extends Repository<Pod, PodId> {

	Iterable<Pod> saveAll(Iterable<Pod> pods);

}
