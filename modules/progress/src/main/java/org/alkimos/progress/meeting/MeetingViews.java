package org.alkimos.progress.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PersonIds;

/** Read queries for meetings and private notes. */
@Component
class MeetingViews {

	private static final String SELECT = """
			select m.meeting_id, m.type, m.held_on, m.minutes, m.version, n.body as my_note,
			  (select array_agg(p.person_id order by p.person_id) from progress.presence p
			    where p.tenant_id = m.tenant_id and p.meeting_id = m.meeting_id) as present
			from progress.meeting m
			left join progress.private_note n
			  on n.tenant_id = m.tenant_id and n.meeting_id = m.meeting_id and n.author_id = :reader
			where m.pod_id = :pod
			""";

	private final JdbcClient jdbc;

	MeetingViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns all meetings of a pod, newest first. */
	List<MeetingView> of(PodId pod, PersonId reader) {
		return this.jdbc.sql(SELECT + "order by m.held_on desc, m.meeting_id desc")
			.param("pod", pod.value())
			.param("reader", reader.value())
			.query((row, index) -> view(row))
			.list();
	}

	Optional<MeetingView> find(PodId pod, MeetingId meeting, PersonId reader) {
		return this.jdbc.sql(SELECT + "and m.meeting_id = :meeting")
			.param("pod", pod.value())
			.param("meeting", meeting.value())
			.param("reader", reader.value())
			.query((row, index) -> view(row))
			.optional();
	}

	void keepNote(MeetingId meeting, PersonId author, String body, OffsetDateTime at) {
		this.jdbc.sql("""
				insert into progress.private_note (meeting_id, author_id, body, written_at) values (?, ?, ?, ?)
				on conflict (tenant_id, meeting_id, author_id)
				do update set body = excluded.body, written_at = excluded.written_at""")
			.params(meeting.value(), author.value(), body, at.withOffsetSameInstant(ZoneOffset.UTC))
			.update();
	}

	void dropNote(MeetingId meeting, PersonId author) {
		this.jdbc.sql("delete from progress.private_note where meeting_id = ? and author_id = ?")
			.params(meeting.value(), author.value())
			.update();
	}

	private static MeetingView view(ResultSet row) throws SQLException {
		return new MeetingView(new MeetingId(row.getObject("meeting_id", UUID.class)),
				MeetingType.valueOf(row.getString("type")), row.getObject("held_on", LocalDate.class),
				PersonIds.in(row, "present"), row.getString("minutes"), row.getString("my_note"),
				row.getInt("version"));
	}

}
