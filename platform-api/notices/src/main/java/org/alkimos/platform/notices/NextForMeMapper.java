package org.alkimos.platform.notices;

import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

import org.alkimos.notices.Notice;
import org.alkimos.notices.OpenTask;
import org.alkimos.platform.notices.NextForMeApi.NoticeAnswer;
import org.alkimos.platform.notices.NextForMeApi.TaskAnswer;

@Mapper
interface NextForMeMapper {

	NextForMeMapper INSTANCE = Mappers.getMapper(NextForMeMapper.class);

	TaskAnswer task(OpenTask task, String title, String href);

	NoticeAnswer notice(Notice notice);

}
