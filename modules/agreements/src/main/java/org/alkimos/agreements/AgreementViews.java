package org.alkimos.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonIds;

/** Read queries for the state of agreements, without their text. */
@Repository
class AgreementViews {

	private final JdbcClient jdbc;

	AgreementViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<AgreementSummary> summariesOf(Collection<PodId> pods) {
		if (pods.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select a.pod_id, a.state, a.in_force, a.opened_at, a.activated_at,
					  array_agg(s.person_id order by s.position) filter (where s.signed_at is not null) as signed,
					  array_agg(s.person_id order by s.position) filter (where s.signed_at is null and not s.gone) as unsigned
					from agreements.agreement a join agreements.signer s using (tenant_id, agreement_id)
					where a.pod_id in (:pods) and not s.has_left
					group by a.tenant_id, a.agreement_id
					order by a.opened_at, a.pod_id""")
			.param("pods", pods.stream().map(PodId::value).toList())
			.query((row, index) -> summary(row))
			.list();
	}

	private static AgreementSummary summary(ResultSet row) throws SQLException {
		return new AgreementSummary(new PodId(row.getObject("pod_id", UUID.class)),
				AgreementState.valueOf(row.getString("state")), row.getInt("in_force"),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(), activatedAt(row),
				PersonIds.in(row, "signed"), PersonIds.in(row, "unsigned"));
	}

	private static @Nullable Instant activatedAt(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("activated_at", OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
