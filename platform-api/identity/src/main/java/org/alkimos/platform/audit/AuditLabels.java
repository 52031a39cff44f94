package org.alkimos.platform.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.identity.IdentityLabels;
import org.alkimos.platform.ui.Option;

import static java.util.Map.entry;

/** Labels for the action codes of the audit log. */
final class AuditLabels {

	private static final Map<String, String> DONE = Map.ofEntries(
			entry("agreements.signed", "Signed a pod's agreement"),
			entry("agreements.text-revised", "Changed the text of a pod's agreement"),
			entry("audit.log-exported", "Downloaded the audit log"), entry("audit.log-read", "Viewed the audit log"),
			entry("delivery.event-discarded", "Discarded a parked event"),
			entry("delivery.event-replayed", "Retried a parked event"),
			entry("evaluation.answers-saved", "Saved assessment answers"),
			entry("evaluation.assessment-submitted", "Submitted an assessment"),
			entry("evaluation.codebook-exported", "Downloaded a codebook"),
			entry("evaluation.consents-saved", "Set how their answers may be used"),
			entry("evaluation.crosswalk-exported", "Downloaded the study ID crosswalk"),
			entry("evaluation.data-set-checked", "Checked a data set"),
			entry("evaluation.data-set-exported", "Downloaded a data set's figures"),
			entry("evaluation.data-set-loaded", "Saved a data set"),
			entry("evaluation.data-set-read", "Viewed a data set"),
			entry("evaluation.data-set-removed", "Removed a data set"),
			entry("evaluation.export-removed", "Canceled or removed an export of results"),
			entry("evaluation.export-requested", "Requested an export of results without names"),
			entry("evaluation.instrument-loaded", "Loaded an instrument"),
			entry("evaluation.instrument-retired", "Retired an instrument"),
			entry("evaluation.report-exported", "Downloaded a report without names"),
			entry("evaluation.results-exported", "Downloaded results without names"),
			entry("evaluation.results-read", "Viewed results without names"),
			entry("evaluation.paper-entered", "Entered paper responses"),
			entry("evaluation.pod-extended", "Extended a pod's deadline"),
			entry("evaluation.ratings-shared", "Shared their scores with their mentor"),
			entry("evaluation.ratings-taken-back", "Stopped sharing their scores"),
			entry("evaluation.responses-pulled", "Pulled responses without names"),
			entry("evaluation.shared-ratings-read", "Viewed scores mentees had shared"),
			entry("evaluation.sheets-printed", "Printed paper forms"),
			entry("evaluation.wave-reminded", "Sent a wave reminder"),
			entry("evaluation.webhook-registered", "Added a webhook"),
			entry("evaluation.webhook-removed", "Removed a webhook"),
			entry("evaluation.webhook-tested", "Tested a webhook"),
			entry("evaluation.webhook-secret-rotated", "Rotated a webhook's secret"),
			entry("evaluation.webhook-enabled", "Enabled a webhook"),
			entry("evaluation.webhook-delivery-retried", "Sent a webhook notification again"),
			entry("evaluation.wave-closed", "Closed a wave"), entry("evaluation.wave-opened", "Opened a wave"),
			entry("evaluation.wave-planned", "Scheduled a wave"),
			entry("evaluation.floor-changed", "Changed the minimum group size for figures"),
			entry("evaluation.wording-loaded", "Loaded official wording and attested its license"),
			entry("evaluation.wording-withdrawn", "Withdrew official wording"),
			entry("identity.api-client-created", "Created an API client"),
			entry("identity.api-client-changed", "Changed an API client's rights, owner, or expiry"),
			entry("identity.api-client-revoked", "Revoked an API client"),
			entry("identity.api-client-secret-ended", "Ended a secret of an API client"),
			entry("identity.api-client-secret-made", "Created a new secret for an API client"),
			entry("identity.address-change-asked", "Asked for a new address"),
			entry("identity.address-change-withdrawn", "Withdrew a new address"),
			entry("identity.credential-changed", "Changed a password or second factor"),
			entry("identity.binding-ended", "Ended someone's access with their account"),
			entry("identity.access-exported", "Exported who can't sign in yet"),
			entry("identity.binding-made", "Got access with their account"),
			entry("identity.binding-refused", "Was refused with an invitation"),
			entry("identity.domains-named", "Set an institution's email domains"),
			entry("identity.institution-described", "Edited the institution's description"),
			entry("identity.institution-opened", "Added an institution"),
			entry("identity.invitation-accepted", "Accepted an invitation"),
			entry("identity.invitation-declined", "Declined an invitation"),
			entry("identity.invitation-issued", "Sent an invitation"),
			entry("identity.member-corrected", "Corrected a member's name or address"),
			entry("identity.member-enlisted", "Added a member"),
			entry("identity.member-read", "Viewed a member's page"),
			entry("identity.membership-ended", "Ended a membership"), entry("identity.role-granted", "Assigned a role"),
			entry("identity.person-erased", "Erased a person"),
			entry("identity.provider-connected", "Connected the institution's identity provider"),
			entry("identity.provider-disconnected", "Disconnected the institution's identity provider"),
			entry("identity.role-revoked", "Removed a role"), entry("identity.name-changed", "Changed their name"),
			entry("identity.address-changed", "Changed their address"),
			entry("matching.member-recused", "Recused themselves from a participant"),
			entry("matching.mentee-moved", "Moved a mentee to another pod"),
			entry("matching.co-mentor-chosen", "Chose a co-mentor"), entry("matching.move-undone", "Undid a move"),
			entry("matching.placement-read", "Viewed why a mentee was placed"),
			entry("matching.pod-locked", "Locked a pod"), entry("matching.pod-unlocked", "Unlocked a pod"),
			entry("matching.pods-published", "Published pods"),
			entry("matching.board-exported", "Downloaded a match board"),
			entry("matching.move-repeated", "Redid a move"),
			entry("matching.note-written", "Wrote a note on a placement"),
			entry("matching.note-read", "Viewed the note on a placement"),
			entry("matching.run-ended-early", "Ended a match run early"),
			entry("matching.run-renamed", "Renamed a match run"),
			entry("matching.draft-discarded", "Discarded a draft"),
			entry("matching.weights-chosen", "Set matching weights"),
			entry("matching.repair-drafted", "Drafted a rematch"),
			entry("matching.repair-read", "Viewed who is waiting for a pod"),
			entry("matching.run-canceled", "Canceled a match run"),
			entry("matching.run-started", "Started a match run"), entry("programs.cohort-closed", "Closed a cohort"),
			entry("people.own-data-exported", "Downloaded their own data"),
			entry("programs.cohort-opened", "Created a cohort"),
			entry("programs.choices-saved", "Saved their matching choices"),
			entry("programs.co-author-rule-set", "Set whether co-authors may share a pod"),
			entry("programs.declines-read", "Viewed declined mentees and the reasons"),
			entry("programs.evidence-exported", "Downloaded grant reporting for a program"),
			entry("programs.list-imported", "Imported relationships or past pairings"),
			entry("programs.list-removed", "Removed a list of relationships or past pairings"),
			entry("programs.list-uploaded", "Uploaded a list of relationships or past pairings"),
			entry("programs.participant-withdrawn", "Withdrew someone from a cohort"),
			entry("programs.people-enrolled", "Enrolled people in a cohort"),
			entry("programs.program-opened", "Created a program"),
			entry("programs.roster-discarded", "Discarded an uploaded roster"),
			entry("programs.roster-pulled", "Pulled a cohort's roster through the API"),
			entry("programs.roster-uploaded", "Uploaded a roster"),
			entry("programs.training-added", "Added mentor training dates"),
			entry("programs.training-read", "Viewed a mentor's training dates"),
			entry("progress.change-requested", "Asked to change pods"),
			entry("progress.change-taken-back", "Canceled a request to change pods"),
			entry("progress.check-in-answered", "Answered a check-in"),
			entry("progress.goal-changed", "Changed a goal"), entry("progress.goal-set", "Set a goal"),
			entry("progress.meeting-logged", "Logged a meeting"), entry("progress.minutes-written", "Wrote minutes"),
			entry("progress.plan-use-said", "Answered whether they have a development plan"),
			entry("progress.plan-use-taken-back", "Removed their development plan answer"),
			entry("progress.note-kept", "Saved a private note"), entry("progress.pod-concluded", "Concluded a pod"),
			entry("progress.pod-read", "Viewed a pod's activity and status"));

	/** Labels for reads and exports of a record, addressed to the person it is about. */
	private static final Map<String, String> YOURS = Map.ofEntries(
			entry("evaluation.shared-ratings-read", "Scores that you shared with your mentor"),
			entry("audit.log-exported", "Entries about you in the audit log, as a file"),
			entry("audit.log-read", "Entries about you in the audit log"),
			entry("evaluation.crosswalk-exported", "Which study ID stands for you in exports; none of your answers"),
			entry("identity.member-read", "Your page under People and roles: name, email address, roles, account"),
			entry("matching.placement-read",
					"Why a draft places you where it does, with needs, offers, and hours from your application"),
			entry("matching.note-read", "A program manager's note on where a draft places you"),
			entry("matching.repair-read", "That you are waiting for a pod, or asked to change pods, and since when"),
			entry("programs.declines-read", "What mentors in your cohort, perhaps you, wrote about declining mentees"),
			entry("programs.roster-pulled", "Your row in a cohort's roster, with your application, through the API"),
			entry("programs.training-read", "Your mentor training dates"),
			entry("progress.pod-read",
					"Your pod's activity and status: members, meetings held, whether the agreement is signed;"
							+ " nothing the pod wrote"));

	private AuditLabels() {
	}

	static Optional<String> find(String action) {
		return Optional.ofNullable(DONE.get(action));
	}

	/** Label of the action, for administrators. */
	static String done(AuditEntry entry) {
		return find(entry.action()).orElse("An action from a newer version");
	}

	/** Label of what was viewed, for the person the record is about. */
	static String yours(AuditEntry entry) {
		return Optional.ofNullable(YOURS.get(entry.action())).orElse("Part of your record");
	}

	/** All actions as filter options, ordered by label. */
	static List<Option> options() {
		return DONE.entrySet()
			.stream()
			.map((known) -> Option.of(known.getKey(), known.getValue()))
			.sorted(Comparator.comparing(Option::label))
			.toList();
	}

	/** Roles of the actor at that time. */
	static String roles(AuditEntry entry) {
		Set<Role> roles = entry.roles();
		if (!entry.rights().isEmpty()) {
			return "API client";
		}
		return roles.isEmpty() ? "Member" : String.join(", ", roles.stream().sorted().map(IdentityLabels::of).toList());
	}

	/** Source of the request: channel and client address. */
	static String where(AuditEntry entry) {
		String way = switch (entry.channel()) {
			case BROWSER -> "Browser";
			case PROGRAM -> "API";
			case EVENT -> "Another module";
			case JOB -> "Background job";
		};
		boolean asked = entry.channel() == Origin.Channel.BROWSER || entry.channel() == Origin.Channel.PROGRAM;
		return (entry.address() != null) ? way + ", " + entry.address()
				: asked ? way + ", address no longer kept" : way;
	}

}
