package org.alkimos.progress.meeting;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;

interface Meetings extends Repository<Meeting, MeetingId> {

	Meeting save(Meeting meeting);

	Optional<Meeting> findByMeetingIdAndPodId(MeetingId meeting, PodId pod);

}
