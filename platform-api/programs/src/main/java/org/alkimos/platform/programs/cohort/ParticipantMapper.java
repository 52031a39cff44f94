package org.alkimos.platform.programs.cohort;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

import org.alkimos.identity.PersonName;
import org.alkimos.programs.participant.ParticipantView;

@Mapper
interface ParticipantMapper {

	ParticipantMapper INSTANCE = Mappers.getMapper(ParticipantMapper.class);

	@Mapping(target = "id", source = "view.participant")
	@Mapping(target = "personId", source = "view.person")
	@Mapping(target = "givenName", source = "name.given")
	@Mapping(target = "familyName", source = "name.family")
	@Mapping(target = "institution", source = "view.homeInstitution")
	ParticipantResource resource(ParticipantView view, PersonName name);

}
