package org.alkimos.progress.checkin;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.CheckInId;
import org.alkimos.kernel.tenancy.PersonId;

public interface CheckIns extends Repository<CheckIn, CheckInId> {

	CheckIn save(CheckIn checkIn);

	List<CheckIn> findByPodIdAndPersonIdOrderByOpensOnDesc(PodId pod, PersonId person);

	Optional<CheckIn> findFirstByPodIdAndPersonIdAndStateOrderByOpensOn(PodId pod, PersonId person, CheckInState state);

	List<CheckIn> findByPodIdAndPersonIdAndState(PodId pod, PersonId person, CheckInState state);

	List<CheckIn> findByPodIdAndState(PodId pod, CheckInState state);

}
