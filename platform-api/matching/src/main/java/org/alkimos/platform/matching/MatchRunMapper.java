package org.alkimos.platform.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

import org.alkimos.matching.board.Board.Moves;
import org.alkimos.matching.board.Measures;
import org.alkimos.matching.run.RunSummary;

@Mapper
interface MatchRunMapper {

	MatchRunMapper INSTANCE = Mappers.getMapper(MatchRunMapper.class);

	@Mapping(target = "cohortId", source = "run.cohort")
	@Mapping(target = "progress", source = "run.percent")
	@Mapping(target = "mentees", source = "run.mentees")
	@Mapping(target = "measures", source = "measures")
	@Mapping(target = "moves", source = "moves")
	@Mapping(target = "pods", source = "pods")
	@Mapping(target = "openPlaces", source = "openPlaces")
	@Mapping(target = "unmatched", source = "unmatched")
	@Mapping(target = "changedSince", source = "changedSince")
	MatchRunResource resource(RunSummary run, @Nullable Measures measures, @Nullable Moves moves,
			@Nullable List<MatchRunResource.Pod> pods, @Nullable List<MatchRunResource.Pod> openPlaces,
			@Nullable List<MatchRunResource.Unmatched> unmatched, MatchRunResource.@Nullable ChangedSince changedSince);

}
