package org.alkimos.progress.pod;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/** Reads person IDs from result sets. */
public final class Uuids {

	private Uuids() {
	}

	public static PersonId person(ResultSet row, String column) throws SQLException {
		return new PersonId(row.getObject(column, UUID.class));
	}

	public static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
		@Nullable UUID value = row.getObject(column, UUID.class);
		return (value != null) ? new PersonId(value) : null;
	}

}
