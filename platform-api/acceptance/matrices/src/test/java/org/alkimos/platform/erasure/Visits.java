package org.alkimos.platform.erasure;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every column that can hold text: the canary wrote into it, or there is a reason why
 * nobody can.
 */
final class Visits {

	/** What the canary reaches. */
	static final Set<String> EXPECTED = Set.of("identity.member.given", "identity.member.family",
			"identity.member.email", "identity.member.email_normal", "identity.member.sort_name",
			"identity.address_change.email", "identity.institution.ombuds_name", "identity.institution.ombuds_contact",
			"programs.participant.email_key", "programs.participant.external_id",
			"programs.participant.home_institution", "evaluation.participant.department", "evaluation.participant.rank",
			"programs.participant.department", "programs.participant.field", "programs.participant.rank",
			"programs.participant.needs", "programs.tie.other_key", "programs.roster_import.mentees",
			"programs.decline.reason", "programs.relation.one_key", "programs.relation.other_key",
			"programs.past_pair.mentor_key", "programs.past_pair.mentee_key", "programs.list_import.content",
			"evaluation.answer.text", "matching.participant.facts", "matching.run_input.input",
			"matching.placement_note.text", "agreements.section.text", "agreements.signed_section.text",
			"agreements.signed_version.text", "progress.meeting.minutes", "progress.private_note.body",
			"progress.goal.title", "progress.milestone.title", "progress.check_in.remark", "progress.pod.closing_note",
			"kernel.idempotent_answer.body", "kernel.parked_event.payload",
			"platform.session_attributes.attribute_bytes");

	/** The rest, with the reason. */
	static final Map<String, String> REASONS = reasons();

	private Visits() {
	}

	private static Map<String, String> reasons() {
		Map<String, String> reasons = new TreeMap<>();
		add(reasons, "a word of ours from a fixed list",
				"""
						agreements.agreement.state agreements.signer.role agreements.signature.role evaluation.wave.moment
						evaluation.wave.state evaluation.webhook_delivery.kind evaluation.webhook_delivery.state evaluation.webhook.disabled_reason evaluation.feed_response.purpose evaluation.export.purpose evaluation.export.state evaluation.assessment.form evaluation.release.form evaluation.release.moment
						evaluation.release.later_moment evaluation.participant.role identity.member.kind identity.member.state
						identity.member_role.role identity.api_client.rights identity.identity_provider.kind
						identity.identity_provider.state kernel.audit_entry.action kernel.audit_entry.channel
						kernel.audit_entry.kind kernel.audit_entry.roles
						kernel.audit_entry.subject_type kernel.inbox.consumer kernel.parked_event.consumer
						kernel.parked_event.topic kernel.parked_event.type kernel.parked_event.cause kernel.outbox.topic
						kernel.outbox.type kernel.scheduled_tasks.task_name matching.match_run.state matching.match_run.kind matching.weights.weights
						matching.match_run.engine_version notices.task.kind notices.task.form notices.task.moment
						notices.notice.kind notices.notice.detail programs.cohort.stage programs.participant.role
						programs.participant.modality programs.tie.kind programs.relation.kind programs.list_import.kind progress.pod.phase progress.pod.state
						progress.pod.conclusion_reason progress.pod_agreement.state progress.meeting.type progress.goal.kind
						progress.goal.status progress.plan_use.place progress.check_in.state progress.check_in.fit
						platform.session_attributes.attribute_name
						""");
		add(reasons, "a key, a heading or a number that comes with an instrument or a template",
				"""
						agreements.section.key agreements.section.heading agreements.signed_section.key
						agreements.signed_section.heading evaluation.answer.item_key evaluation.answer.chosen evaluation.assessment.said
						evaluation.assessment.instrument_code evaluation.feed_response.instrument_code evaluation.release.instrument evaluation.wave_instrument.instrument_code evaluation.instrument.code evaluation.wording.instrument_code
						evaluation.wording.language evaluation.wording_text.item_key
						""");
		add(reasons, "a time, a zone or a weekly slot", """
				evaluation.cohort.time_zone programs.cohort.time_zone progress.cohort.time_zone
				matching.pod.weekly_slot progress.pod.weekly_slot programs.participant.availability
				""");
		add(reasons, "a hash of what many wrote, or random bytes",
				"""
						agreements.signed_version.sha256 evaluation.study_salt.salt evaluation.webhook.secret evaluation.webhook.previous_secret identity.invitation.secret_hash
						kernel.audit_address.salt kernel.audit_entry.address_hash kernel.audit_link.content_hash
						kernel.audit_link.hash kernel.idempotent_answer.request_hash matching.match_run.input_hash matching.match_run.result_hash
						""");
		add(reasons, "removed for the whole institution when somebody is erased", """
				evaluation.export.query evaluation.export_piece.content
				""");
		add(reasons, "an export from elsewhere, under study numbers that nobody here can trace", """
				evaluation.data_set.name evaluation.data_set.content
				""");
		add(reasons, "about the institution, a program or a machine, not about a person; the guide says so",
				"""
						evaluation.webhook.address evaluation.instrument.document evaluation.wording.license evaluation.wording_text.text
						matching.match_run.name identity.institution.alias identity.institution.name identity.registered_institution.alias
						identity.registered_institution.name identity.invitation.refusal identity.api_client.label identity.api_client_secret.client_id
						identity.api_client_secret.issuer identity.api_client_secret.subject
						programs.program.name programs.program.description programs.cohort.name programs.past_pair.program_name identity.binding.provider
						identity.email_domain.domain identity.identity_provider.alias identity.identity_provider.client_id
						identity.identity_provider.issuer identity.identity_provider.sealed_secret evaluation.webhook.encrypted_with
						identity.identity_provider.settings identity.registered_institution.provider_alias
						""");
		add(reasons, "forgotten when the institution's first row is written, before anybody can be erased", """
				identity.registered_institution.administrator_given
				identity.registered_institution.administrator_family
				identity.registered_institution.administrator_email
				""");
		add(reasons, "an id at the sign-on, removed with the account; ErasureIT tries it with the real Keycloak", """
				identity.binding.issuer identity.binding.subject platform.session.principal_name
				""");
		add(reasons, "a version and a hash", """
				kernel.idempotent_answer.etag
				""");
		add(reasons, "ids alone", """
				kernel.outbox.traceparent kernel.parked_event.traceparent
				kernel.outbox.key kernel.parked_event.key kernel.idempotent_answer.location
				kernel.scheduled_tasks.task_instance kernel.scheduled_tasks.task_data
				kernel.scheduled_tasks.picked_by platform.session.primary_id platform.session.session_id
				platform.session_attributes.session_primary_id
				""");
		add(reasons, "details name a person by id only; RulesTests and reviews hold it", """
				kernel.audit_entry.detail
				""");
		add(reasons, "from where a person acted; goes with the person", """
				kernel.audit_address.address
				""");
		add(reasons, "made up by the program that calls", """
				kernel.idempotent_answer.key kernel.idempotent_answer.content_type
				""");
		add(reasons, "on its way for milliseconds; what it says is searched for at the broker", """
				kernel.outbox.payload
				""");
		add(reasons,
				"holds the names while the erasure goes on, and nothing afterwards: searched for as everything else",
				"""
						kernel.erased_person.names
						""");
		add(reasons,
				"a mentor's; emptied by the statement that empties a mentee's needs, dropped with the mentees' file",
				"""
						programs.participant.offers programs.roster_import.mentors
						""");
		return reasons;
	}

	private static void add(Map<String, String> reasons, String reason, String columns) {
		Arrays.stream(columns.strip().split("\\s+")).forEach((column) -> reasons.put(column, reason));
	}

}
