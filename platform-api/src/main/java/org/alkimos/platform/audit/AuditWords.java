package org.alkimos.platform.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.Origin;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.identity.Words;
import org.alkimos.platform.ui.Option;

import static java.util.Map.entry;

/** What the codes of the audit trail mean. */
final class AuditWords {

	private static final Map<String, String> DONE = Map.ofEntries(
			entry("agreements.signed", "Signed a pod's agreement"),
			entry("agreements.text-revised", "Changed the text of a pod's agreement"),
			entry("audit.log-exported", "Downloaded the audit log"), entry("audit.log-read", "Looked at the audit log"),
			entry("delivery.event-discarded", "Discarded a parked event"),
			entry("delivery.event-replayed", "Replayed a parked event"),
			entry("evaluation.answers-saved", "Saved answers of an assessment"),
			entry("evaluation.assessment-submitted", "Handed an assessment in"),
			entry("evaluation.codebook-exported", "Downloaded a codebook"),
			entry("evaluation.consents-saved", "Said what their answers may be used for"),
			entry("evaluation.crosswalk-exported", "Downloaded whom study numbers stand for"),
			entry("evaluation.data-set-checked", "Checked an export from elsewhere"),
			entry("evaluation.data-set-exported", "Downloaded the figures of an export from elsewhere"),
			entry("evaluation.data-set-loaded", "Kept an export from elsewhere"),
			entry("evaluation.data-set-read", "Looked at an export from elsewhere"),
			entry("evaluation.data-set-removed", "Removed an export from elsewhere"),
			entry("evaluation.export-removed", "Stopped or removed an export of results"),
			entry("evaluation.export-requested", "Asked for an export of results without names"),
			entry("evaluation.instrument-loaded", "Loaded an instrument"),
			entry("evaluation.instrument-retired", "Retired an instrument"),
			entry("evaluation.report-exported", "Downloaded a report without names"),
			entry("evaluation.results-exported", "Downloaded results without names"),
			entry("evaluation.results-read", "Looked at results without names"),
			entry("evaluation.paper-entered", "Entered answers on paper"),
			entry("evaluation.pod-extended", "Gave a pod more time to answer"),
			entry("evaluation.ratings-shared", "Shared the scores they gave with their mentor"),
			entry("evaluation.ratings-taken-back", "Took scores back that they had shared"),
			entry("evaluation.responses-pulled", "Pulled responses without names"),
			entry("evaluation.shared-ratings-read", "Read scores that mentees had shared"),
			entry("evaluation.sheets-printed", "Printed forms to be answered on paper"),
			entry("evaluation.wave-reminded", "Reminded people of a wave"),
			entry("evaluation.webhook-registered", "Added a webhook"),
			entry("evaluation.webhook-removed", "Removed a webhook"),
			entry("evaluation.webhook-tried", "Tried a webhook out"), entry("evaluation.wave-closed", "Closed a wave"),
			entry("evaluation.wave-opened", "Opened a wave"), entry("evaluation.wave-planned", "Planned a wave"),
			entry("evaluation.floor-changed", "Changed how many people a figure has to stand for"),
			entry("evaluation.wording-loaded", "Loaded official wording and attested its licence"),
			entry("evaluation.wording-withdrawn", "Withdrew official wording"),
			entry("identity.api-client-created", "Created an API client"),
			entry("identity.api-client-revoked", "Switched an API client off"),
			entry("identity.api-client-secret-made", "Made a new secret for an API client"),
			entry("identity.domains-named", "Named the e-mail domains of an institution"),
			entry("identity.institution-described", "Changed how the institution presents itself"),
			entry("identity.institution-opened", "Opened an institution"),
			entry("identity.invitation-accepted", "Accepted an invitation"),
			entry("identity.invitation-issued", "Made an invitation link"),
			entry("identity.member-enlisted", "Made somebody a member"),
			entry("identity.member-read", "Looked at a member's page"),
			entry("identity.membership-ended", "Ended a membership"), entry("identity.role-granted", "Gave a role"),
			entry("identity.person-erased", "Erased a person"),
			entry("identity.provider-connected", "Connected the institution's identity provider"),
			entry("identity.provider-disconnected", "Disconnected the institution's identity provider"),
			entry("identity.role-revoked", "Took a role away"),
			entry("matching.member-recused", "Recused themselves from a participant"),
			entry("matching.mentee-moved", "Moved a mentee to another pod"),
			entry("matching.co-mentor-chosen", "Chose a co-mentor"), entry("matching.move-undone", "Took a move back"),
			entry("matching.placement-read", "Looked at why a mentee is placed so"),
			entry("matching.pod-locked", "Locked a pod"), entry("matching.pod-unlocked", "Opened a locked pod"),
			entry("matching.pods-published", "Published pods"),
			entry("matching.board-exported", "Downloaded a match board"),
			entry("matching.move-repeated", "Made a move on the board again"),
			entry("matching.note-written", "Wrote a note on a placement"),
			entry("matching.run-ended-early", "Ended a matching run early"),
			entry("matching.run-renamed", "Named a matching run"),
			entry("matching.draft-discarded", "Put a draft away"),
			entry("matching.weights-chosen", "Chose the weights of matching"),
			entry("matching.repair-drafted", "Drafted a repair of pods"),
			entry("matching.repair-read", "Looked at who waits for a pod"),
			entry("matching.run-cancelled", "Cancelled a match run"),
			entry("matching.run-started", "Started a match run"), entry("programs.cohort-closed", "Closed a cohort"),
			entry("people.own-data-exported", "Downloaded their own data"),
			entry("programs.cohort-opened", "Opened a cohort"),
			entry("programs.choices-saved", "Saved their own choices for the forming of pods"),
			entry("programs.co-author-rule-set", "Said whether co-authors may share a pod"),
			entry("programs.declines-read", "Read whom mentors declined and why"),
			entry("programs.evidence-exported", "Downloaded a program's evidence for grants"),
			entry("programs.list-imported", "Imported lines between people or earlier pairs"),
			entry("programs.list-removed", "Removed a list of lines or of earlier pairs"),
			entry("programs.list-uploaded", "Uploaded a list of lines or of earlier pairs"),
			entry("programs.participant-withdrawn", "Withdrew somebody from a cohort"),
			entry("programs.people-enrolled", "Enrolled people in a cohort"),
			entry("programs.program-opened", "Opened a program"),
			entry("programs.roster-discarded", "Discarded an uploaded roster"),
			entry("programs.roster-pulled", "Pulled a cohort's roster as data"),
			entry("programs.roster-uploaded", "Uploaded a roster"),
			entry("programs.training-added", "Added training dates of mentors"),
			entry("programs.training-read", "Looked at when a mentor was trained"),
			entry("progress.change-requested", "Asked for another pod"),
			entry("progress.change-taken-back", "Took back that they asked for another pod"),
			entry("progress.check-in-answered", "Answered a check-in"),
			entry("progress.goal-changed", "Changed a goal"), entry("progress.goal-set", "Set a goal"),
			entry("progress.meeting-logged", "Logged a meeting"), entry("progress.minutes-written", "Wrote minutes"),
			entry("progress.plan-use-said", "Answered whether they keep a development plan"),
			entry("progress.plan-use-taken-back", "Took back whether they keep a development plan"),
			entry("progress.note-kept", "Kept a private note"), entry("progress.pod-concluded", "Concluded a pod"),
			entry("progress.pod-read", "Looked at a pod's dose and health"));

	/** Reads and exports of somebody's record, said to that person. */
	private static final Map<String, String> YOURS = Map.ofEntries(
			entry("evaluation.shared-ratings-read", "Scores that you shared with your mentor"),
			entry("audit.log-exported", "Entries about you in the audit log, as a file"),
			entry("audit.log-read", "Entries about you in the audit log"),
			entry("evaluation.crosswalk-exported", "Which study number stands for you in exports; no answer of yours"),
			entry("identity.member-read", "Your page under People and roles: name, e-mail address, roles, account"),
			entry("matching.placement-read",
					"Why a draft places you so, with needs, offers and hours from your application"),
			entry("matching.repair-read", "That you wait for a pod, or asked for another one, and since when"),
			entry("programs.declines-read",
					"What mentors of your cohort wrote about declining mentees; also yours, if you did"),
			entry("programs.roster-pulled", "Your line of a cohort's roster with your application, as data"),
			entry("programs.training-read", "On which days you were trained as a mentor"), entry("progress.pod-read",
					"Your pod's dose and health: members, meetings held, agreement signed or not; nothing the pod wrote"));

	private AuditWords() {
	}

	static Optional<String> find(String action) {
		return Optional.ofNullable(DONE.get(action));
	}

	/** What was done, to administrators. */
	static String done(AuditEntry entry) {
		return find(entry.action()).orElse("Something a newer version knows");
	}

	/** What was read, to the person whose record it is. */
	static String yours(AuditEntry entry) {
		return Optional.ofNullable(YOURS.get(entry.action())).orElse("Something of your record");
	}

	/** Everything that can be looked for, in the order of the words. */
	static List<Option> options() {
		return DONE.entrySet()
			.stream()
			.map((known) -> Option.of(known.getKey(), known.getValue()))
			.sorted(Comparator.comparing(Option::label))
			.toList();
	}

	/** In what capacity. */
	static String roles(Set<Role> roles) {
		return roles.isEmpty() ? "Member" : String.join(", ", roles.stream().sorted().map(Words::of).toList());
	}

	/** From where. */
	static String where(AuditEntry entry) {
		String way = switch (entry.channel()) {
			case BROWSER -> "Browser";
			case PROGRAM -> "Program";
			case EVENT -> "Another module";
			case JOB -> "A job";
			case UNKNOWN -> "Not kept then";
		};
		boolean asked = entry.channel() == Origin.Channel.BROWSER || entry.channel() == Origin.Channel.PROGRAM;
		return (entry.address() != null) ? way + ", " + entry.address() : asked ? way + ", address forgotten" : way;
	}

}
