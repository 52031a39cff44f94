package org.alkimos.programs;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * The days on which each mentor was trained: the person's, not a cohort's. Days are
 * added, those that are known stay.
 */
@Component
class TrainingDays {

	private final JdbcClient jdbc;

	TrainingDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many of these days were not known. */
	int add(PersonId mentor, Collection<LocalDate> days) {
		return days.stream().mapToInt((day) -> this.jdbc.sql("""
				insert into programs.mentor_training (person_id, trained_on) values (?, ?)
				on conflict do nothing""").params(mentor.value(), day).update()).sum();
	}

	/** Those in the column {@code trained_on}, an array. */
	static List<LocalDate> in(ResultSet row) throws SQLException {
		Date[] days = (Date[]) row.getArray("trained_on").getArray();
		return Arrays.stream(days).map(Date::toLocalDate).toList();
	}

	/** From the first on. */
	List<LocalDate> of(PersonId mentor) {
		return this.jdbc.sql("select trained_on from programs.mentor_training where person_id = ? order by trained_on")
			.param(mentor.value())
			.query(LocalDate.class)
			.list();
	}

}
