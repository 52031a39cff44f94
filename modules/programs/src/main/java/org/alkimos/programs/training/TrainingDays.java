package org.alkimos.programs.training;

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
 * Training dates of mentors, per person and not per cohort. New dates are added; known
 * ones are kept.
 */
@Component
public class TrainingDays {

	private final JdbcClient jdbc;

	TrainingDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns how many of these dates are new. */
	public int add(PersonId mentor, Collection<LocalDate> days) {
		return days.stream().mapToInt((day) -> this.jdbc.sql("""
				insert into programs.mentor_training (person_id, trained_on) values (?, ?)
				on conflict do nothing""").params(mentor.value(), day).update()).sum();
	}

	/** Reads the array column {@code trained_on}. */
	public static List<LocalDate> in(ResultSet row) throws SQLException {
		Date[] days = (Date[]) row.getArray("trained_on").getArray();
		return Arrays.stream(days).map(Date::toLocalDate).toList();
	}

	/** Returns the dates of a person, ascending. */
	List<LocalDate> of(PersonId mentor) {
		return this.jdbc.sql("select trained_on from programs.mentor_training where person_id = ? order by trained_on")
			.param(mentor.value())
			.query(LocalDate.class)
			.list();
	}

}
