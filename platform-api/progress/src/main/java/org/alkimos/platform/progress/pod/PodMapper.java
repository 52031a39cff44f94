package org.alkimos.platform.progress.pod;

import java.util.List;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

import org.alkimos.platform.progress.PersonView;
import org.alkimos.progress.PodSummary;

@Mapper
interface PodMapper {

	PodMapper INSTANCE = Mappers.getMapper(PodMapper.class);

	@Mapping(target = "mentors", source = "mentors")
	@Mapping(target = "mentees", source = "mentees")
	@Mapping(target = "meetings", source = "summary.dose.meetings")
	@Mapping(target = "lastMetOn", source = "summary.dose.lastMetOn")
	@Mapping(target = "openGoals", source = "summary.dose.openGoals")
	@Mapping(target = "reachedGoals", source = "summary.dose.reachedGoals")
	PodResource resource(PodSummary summary, List<PersonView> mentors, List<PersonView> mentees);

}
