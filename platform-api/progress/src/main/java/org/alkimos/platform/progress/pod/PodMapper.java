package org.alkimos.platform.progress.pod;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

import org.alkimos.platform.progress.PersonView;
import org.alkimos.progress.PodSummary;

@Mapper
interface PodMapper {

	PodMapper INSTANCE = Mappers.getMapper(PodMapper.class);

	@Mapping(target = "mentor", source = "mentor")
	@Mapping(target = "coMentor", source = "coMentor")
	@Mapping(target = "mentees", source = "mentees")
	@Mapping(target = "meetings", source = "summary.dose.meetings")
	@Mapping(target = "lastMetOn", source = "summary.dose.lastMetOn")
	@Mapping(target = "openGoals", source = "summary.dose.openGoals")
	@Mapping(target = "reachedGoals", source = "summary.dose.reachedGoals")
	PodResource resource(PodSummary summary, PersonView mentor, @Nullable PersonView coMentor,
			List<PersonView> mentees);

}
