package org.alkimos.evaluation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.evaluation.export.Exports;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Erases respondents. Submitted answers are kept under their ID so that results don't
 * change, except for written comments. Answers that were never submitted are deleted. The
 * person's name is removed from other people's comments.
 */
@Component
class RespondentErasure {

	private final JdbcClient jdbc;

	private final Exports exports;

	RespondentErasure(JdbcClient jdbc, Exports exports) {
		this.jdbc = jdbc;
		this.exports = exports;
	}

	void forget(PersonId person) {
		this.exports.removeAll();
		this.jdbc.sql("""
				delete from evaluation.answer n using evaluation.assessment a
				where a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
				  and a.respondent_id = ? and a.submitted_at is null""").param(person.value()).update();
		this.jdbc.sql("""
				delete from evaluation.sharing s using evaluation.assessment a
				where a.tenant_id = s.tenant_id and a.assessment_id = s.assessment_id
				  and a.respondent_id = ?""").param(person.value()).update();
		this.jdbc.sql("delete from evaluation.participant where person_id = ?").param(person.value()).update();
		this.jdbc.sql("""
				update evaluation.answer n set text = '[removed]' from evaluation.assessment a
				where a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
				  and a.respondent_id = ? and n.text is not null""").param(person.value()).update();
		this.jdbc.sql("update evaluation.answer set text = kernel.without_names(text, ?) where text is not null")
			.param(person.value())
			.update();
	}

}
