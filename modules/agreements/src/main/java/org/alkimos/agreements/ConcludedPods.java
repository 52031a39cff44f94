package org.alkimos.agreements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.matching.PodId;

/** Concluded pods, including those whose other events have not arrived yet. */
@Repository
class ConcludedPods {

	private final JdbcClient jdbc;

	ConcludedPods(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(PodId pod) {
		this.jdbc.sql("insert into agreements.concluded_pod (pod_id) values (?) on conflict do nothing")
			.param(pod.value())
			.update();
	}

	boolean contains(PodId pod) {
		return this.jdbc.sql("select exists (select 1 from agreements.concluded_pod where pod_id = ?)")
			.param(pod.value())
			.query(Boolean.class)
			.single();
	}

}
