package org.alkimos.kernel.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** Reads a person's rows as stored. */
@Component
public class PersonalTables {

	private final JdbcClient jdbc;

	PersonalTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads one table.
	 * @param sql a query with the parameter {@code :person}; its columns name the values
	 */
	public PersonalTable read(String name, String about, PersonId person, String sql) {
		return new PersonalTable(name, about,
				this.jdbc.sql(sql).param("person", person.value()).query((row, index) -> values(row)).list());
	}

	private static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int column = 1; column <= columns.getColumnCount(); column++) {
			values.put(columns.getColumnLabel(column), value(row, column, columns.getColumnTypeName(column)));
		}
		return values;
	}

	private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
		@Nullable Object value = type.equals("timestamptz") ? row.getObject(column, OffsetDateTime.class) : row.getObject(column);
		return switch (value) {
			case null -> null;
			case Array array -> List.of(Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toArray());
			case Number number -> number;
			case Boolean truth -> truth;
			case OffsetDateTime at -> at.toInstant().toString();
			default -> value.toString();
		};
	}

}
