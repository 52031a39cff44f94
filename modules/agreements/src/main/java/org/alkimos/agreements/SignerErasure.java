package org.alkimos.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.agreements.versions.AgreementVersions;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Erases signers. What remains: that someone signed, in which role, and when. Texts
 * belong to all members and are kept without the names. Erased members are removed from
 * the required signatures.
 */
@Component
class SignerErasure {

	private final Agreements agreements;

	private final AgreementVersions versions;

	private final JdbcClient jdbc;

	SignerErasure(Agreements agreements, AgreementVersions versions, JdbcClient jdbc) {
		this.agreements = agreements;
		this.versions = versions;
		this.jdbc = jdbc;
	}

	void forget(PersonId person, Instant at) {
		for (PodId pod : podsOf(person)) {
			Agreement agreement = this.agreements.getByPod(pod).orElseThrow();
			var completed = agreement.goOnWithout(person, at);
			this.agreements.save(agreement);
			completed.ifPresent(this.versions::add);
		}
		run("""
				update agreements.section set text = kernel.without_names(text, :person) where (tenant_id, agreement_id) in (
				  select tenant_id, agreement_id from agreements.signer where person_id = :person)""",
				person);
		// A trigger removes the names; nothing else in a signed text can be changed.
		run("""
				update agreements.signed_section s set text = text where (tenant_id, agreement_id) in (
				  select tenant_id, agreement_id from agreements.signer where person_id = :person)""", person);
		run("""
				update agreements.signed_version s set text = text where (tenant_id, agreement_id) in (
				  select tenant_id, agreement_id from agreements.signer where person_id = :person)""", person);
	}

	private List<PodId> podsOf(PersonId person) {
		return this.jdbc.sql("""
				select pod_id from agreements.agreement a join agreements.signer s using (tenant_id, agreement_id)
				where s.person_id = ? order by pod_id""")
			.param(person.value())
			.query((row, index) -> new PodId(row.getObject(1, UUID.class)))
			.list();
	}

	private void run(String sql, PersonId person) {
		this.jdbc.sql(sql).param("person", person.value()).update();
	}

}
