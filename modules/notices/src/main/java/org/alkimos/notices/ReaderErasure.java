package org.alkimos.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** Deletes the tasks and notices of erased people. */
@Component
class ReaderErasure {

	private final JdbcClient jdbc;

	ReaderErasure(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void forget(PersonId person) {
		this.jdbc.sql("delete from notices.task where person_id = ?").param(person.value()).update();
		this.jdbc.sql("delete from notices.notice where person_id = ?").param(person.value()).update();
		this.jdbc.sql("delete from notices.pod_member where person_id = ?").param(person.value()).update();
	}

}
