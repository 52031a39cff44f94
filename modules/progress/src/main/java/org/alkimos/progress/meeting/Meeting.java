package org.alkimos.progress.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Texts;

/** A meeting that was held, with minutes shared within the pod. */
@Table(schema = "progress", value = "meeting")
class Meeting extends Aggregate {

	@Id
	private final MeetingId meetingId;

	private final PodId podId;

	private final MeetingType type;

	private final LocalDate heldOn;

	private final PersonId loggedBy;

	private final Instant loggedAt;

	@MappedCollection(idColumn = "meeting_id")
	private final Set<Presence> present;

	private @Nullable String minutes;

	Meeting(MeetingId meetingId, PodId podId, MeetingType type, LocalDate heldOn, PersonId loggedBy, Instant loggedAt,
			Set<Presence> present, @Nullable String minutes) {
		this.meetingId = meetingId;
		this.podId = podId;
		this.type = type;
		this.heldOn = heldOn;
		this.loggedBy = loggedBy;
		this.loggedAt = loggedAt;
		this.present = present;
		this.minutes = minutes;
	}

	/** Creates a meeting after checking all rules. */
	static Meeting logged(MeetingDraft draft, PodId pod, AttendanceRule rule, PersonId by, Instant at) {
		LocalDate heldOn = (draft.heldOn() != null) ? draft.heldOn() : rule.today();
		List<PersonId> present = (draft.present() != null) ? draft.present() : rule.usual(draft.type());
		var errors = new FieldErrors();
		rule.check(draft.type(), heldOn, present, errors);
		errors.limitText(draft.minutes(), "minutes", "the minutes", Texts.LONG).throwIfAny();
		return new Meeting(MeetingId.next(), pod, Objects.requireNonNull(draft.type()), heldOn, by, at,
				present.stream().map(Presence::new).collect(Collectors.toSet()), draft.minutes());
	}

	void writeMinutes(@Nullable String text, int seenVersion) {
		requireVersion(seenVersion);
		new FieldErrors().limitText(text, "text", "the minutes", Texts.LONG).throwIfAny();
		this.minutes = Texts.orNull(text);
	}

	MeetingId id() {
		return this.meetingId;
	}

	MeetingType type() {
		return this.type;
	}

	LocalDate heldOn() {
		return this.heldOn;
	}

	@Nullable String minutes() {
		return this.minutes;
	}

	Set<PersonId> present() {
		return this.present.stream().map(Presence::personId).collect(Collectors.toSet());
	}

}
