package org.alkimos.kernel.tenancy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Person IDs as arrays of UUIDs in SQL. */
public final class PersonIds {

	private PersonIds() {
	}

	/** Returns the people in an array column, or an empty list if it is null. */
	public static List<PersonId> in(ResultSet row, String column) throws SQLException {
		@Nullable Array array = row.getArray(column);
		return (array != null) ? of(Arrays.asList((UUID[]) array.getArray())) : List.of();
	}

	/** Returns the IDs of these values, in the same order. */
	public static List<PersonId> of(Collection<UUID> values) {
		return values.stream().map(PersonId::new).toList();
	}

	/** Returns the IDs as an SQL parameter, in the same order. */
	public static UUID[] values(Collection<PersonId> people) {
		return people.stream().map(PersonId::value).toArray(UUID[]::new);
	}

}
