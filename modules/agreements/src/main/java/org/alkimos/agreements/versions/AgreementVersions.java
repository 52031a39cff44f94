package org.alkimos.agreements.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/** Signed versions (append-only). */
@Repository
public class AgreementVersions {

	private final JdbcClient jdbc;

	AgreementVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(AgreementVersion version) {
		this.jdbc.sql("""
				insert into agreements.signed_version (agreement_id, number, text, sha256, activated_at)
				values (?, ?, ?, ?, ?)""")
			.params(version.agreement().value(), version.number(), version.text(), version.sha256(),
					version.activatedAt().atOffset(ZoneOffset.UTC))
			.update();
		for (int position = 0; position < version.sections().size(); position++) {
			addSection(version, position);
		}
		version.signers().forEach((signer) -> addSignature(version, signer));
	}

	private void addSection(AgreementVersion version, int position) {
		AgreementSection section = version.sections().get(position);
		this.jdbc.sql("""
				insert into agreements.signed_section (agreement_id, number, position, key, heading, text)
				values (?, ?, ?, ?, ?, ?)""")
			.params(version.agreement().value(), version.number(), position, section.key(), section.heading(),
					section.text())
			.update();
	}

	private void addSignature(AgreementVersion version, Signer signer) {
		this.jdbc.sql("""
				insert into agreements.signature (agreement_id, number, person_id, role, signed_at)
				values (?, ?, ?, ?, ?)""")
			.params(version.agreement().value(), version.number(), signer.person().value(), signer.role().name(),
					Objects.requireNonNull(signer.signedAt()).atOffset(ZoneOffset.UTC))
			.update();
	}

	public Optional<AgreementVersion> find(AgreementId agreement, PodId pod, int number) {
		return this.jdbc.sql("""
				select text, sha256, activated_at, names_removed_at from agreements.signed_version
				where agreement_id = ? and number = ?""")
			.params(agreement.value(), number)
			.query((row, index) -> new AgreementVersion(agreement, pod, number, row.getString("text"),
					row.getString("sha256"), instant(row, "activated_at"), sections(agreement, number),
					signers(agreement, number), namesRemovedAt(row)))
			.optional();
	}

	private List<AgreementSection> sections(AgreementId agreement, int number) {
		return this.jdbc.sql("""
				select key, heading, text from agreements.signed_section
				where agreement_id = ? and number = ? order by position""")
			.params(agreement.value(), number)
			.query(AgreementSection.class)
			.list();
	}

	private List<Signer> signers(AgreementId agreement, int number) {
		return this.jdbc.sql("""
				select person_id, role, signed_at from agreements.signature
				where agreement_id = ? and number = ? order by role desc, signed_at, person_id""")
			.params(agreement.value(), number)
			.query((row, index) -> Signer.signed(new PersonId(row.getObject("person_id", UUID.class)),
					ParticipantRole.valueOf(row.getString("role")), instant(row, "signed_at")))
			.list();
	}

	private static @Nullable Instant namesRemovedAt(ResultSet row) throws SQLException {
		return (row.getObject("names_removed_at") != null) ? instant(row, "names_removed_at") : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
