package org.alkimos.platform.programs.program;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

import org.alkimos.programs.ProgramView;

@Mapper
interface ProgramMapper {

	ProgramMapper INSTANCE = Mappers.getMapper(ProgramMapper.class);

	@Mapping(target = "id", source = "program")
	ProgramResource resource(ProgramView view);

}
