package org.alkimos.progress;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;

/**
 * Signing state of agreements by pod. The row is inserted by whichever event arrives
 * first, about the pod or about its agreement; the second transaction waits for the lock
 * on the row and sees the state of the first.
 */
@Component
class PodAgreements {

	private final JdbcClient jdbc;

	PodAgreements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	AgreementState expect(PodId pod) {
		this.jdbc.sql("insert into progress.pod_agreement (pod_id, state) values (?, ?) on conflict do nothing")
			.params(pod.value(), AgreementState.UNSIGNED.name())
			.update();
		return AgreementState.valueOf(this.jdbc.sql("select state from progress.pod_agreement where pod_id = ?")
			.param(pod.value())
			.query(String.class)
			.single());
	}

	void signed(PodId pod, LocalDate on) {
		this.jdbc.sql("""
				insert into progress.pod_agreement (pod_id, state, signed_on) values (:pod, :state, :on)
				on conflict (tenant_id, pod_id) do update set state = excluded.state,
				  signed_on = coalesce(pod_agreement.signed_on, excluded.signed_on)""")
			.param("pod", pod.value())
			.param("state", AgreementState.SIGNED.name())
			.param("on", on)
			.update();
	}

	void reopened(PodId pod, LocalDate on) {
		this.jdbc.sql("""
				insert into progress.pod_agreement (pod_id, state, asked_on) values (:pod, :state, :on)
				on conflict (tenant_id, pod_id) do update set state = excluded.state, asked_on = excluded.asked_on""")
			.param("pod", pod.value())
			.param("state", AgreementState.UNSIGNED.name())
			.param("on", on)
			.update();
	}

	void ended(PodId pod) {
		this.jdbc.sql("""
				insert into progress.pod_agreement (pod_id, state) values (:pod, :state)
				on conflict (tenant_id, pod_id) do update set state = excluded.state""")
			.param("pod", pod.value())
			.param("state", AgreementState.ENDED.name())
			.update();
	}

}
