package org.alkimos.platform.choices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.choices.ChoicesPage.Apart;
import org.alkimos.platform.choices.ChoicesPage.Card;
import org.alkimos.platform.choices.ChoicesPage.Entry;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Option;
import org.alkimos.programs.choices.ChoicesView;
import org.alkimos.programs.choices.ChoicesView.Avoided;
import org.alkimos.programs.choices.ChoicesView.Declined;
import org.alkimos.programs.choices.Profile;

/** Builds the choices page from a participant's choices. */
final class ChoicesComposer {

	private static final PersonName UNKNOWN = new PersonName("", "Unknown person");

	private final ChoicesView view;

	private final Map<PersonId, PersonName> names;

	private final Map<ParticipantId, Profile> profiles;

	private final ZoneId zone;

	ChoicesComposer(ChoicesView view, Map<PersonId, PersonName> names, ZoneId zone) {
		this.view = view;
		this.names = names;
		this.zone = zone;
		this.profiles = view.profiles()
			.stream()
			.collect(Collectors.toMap(Profile::participant, Function.identity(), (a, b) -> a));
	}

	ChoicesPage compose(String wantedTopic, @Nullable ParticipantId moved) {
		List<String> topics = topics();
		String topic = topics.contains(wantedTopic) ? wantedTopic : "";
		List<Profile> sorted = sorted();
		return new ChoicesPage(ChoicePaths.choices(this.view.cohort()),
				this.view.programName() + " · " + this.view.cohortName(), mentee(), this.view.open(),
				this.view.version(), saved(), list(moved),
				sorted.stream()
					.filter((profile) -> topic.isEmpty() || topicsOf(profile).contains(topic))
					.map(this::card)
					.toList(),
				sorted.size(), topic, Option.ofAll(topics.toArray(String[]::new)),
				sorted.stream()
					.sorted(Comparator.comparing(this::key))
					.map((profile) -> Option.of(profile.participant().value().toString(), name(profile)))
					.toList(),
				this.view.avoided().stream().map(this::apart).toList());
	}

	private List<String> topics() {
		return this.view.profiles()
			.stream()
			.flatMap((profile) -> topicsOf(profile).stream())
			.distinct()
			.sorted(String.CASE_INSENSITIVE_ORDER)
			.toList();
	}

	/** Profiles that share the most topics come first, then by name. */
	private List<Profile> sorted() {
		return this.view.profiles()
			.stream()
			.sorted(Comparator.comparingInt((Profile profile) -> -shared(profile)).thenComparing(this::key))
			.toList();
	}

	private boolean mentee() {
		return this.view.role() == ParticipantRole.MENTEE;
	}

	private String saved() {
		Instant at = this.view.savedAt();
		return (at != null) ? "Changes are saved automatically. Last saved " + day(at) + "."
				: this.view.shortlist().isEmpty() ? "Changes are saved automatically."
						: "This list came with your application. Changes are saved automatically.";
	}

	private List<Entry> list(@Nullable ParticipantId moved) {
		List<Entry> entries = new ArrayList<>();
		for (ParticipantId mentor : this.view.shortlist()) {
			Profile profile = this.profiles.get(mentor);
			if (profile != null) {
				int position = entries.size() + 1;
				entries.add(new Entry(mentor.value().toString(), position, name(profile), work(profile),
						position == this.view.shortlist().size(), mentor.equals(moved), warning(profile)));
			}
		}
		return entries;
	}

	private @Nullable String warning(Profile profile) {
		return (profile.pairedIn() != null && !this.view.again().contains(profile.participant()))
				? "You had this mentor before. Select “Pair us again” below, or you won't be placed together." : null;
	}

	private Card card(Profile profile) {
		int position = this.view.shortlist().indexOf(profile.participant());
		return new Card(profile.participant().value().toString(), name(profile), work(profile), profile.institution(),
				capital(profile.stage()), topicsOf(profile), Dates.hours(profile.availability(), this.zone),
				profile.modality().name().toLowerCase(Locale.ROOT).replace('_', ' '), match(profile),
				(profile.pairedIn() != null) ? (mentee() ? "Your mentor in " : "Your mentee in ") + profile.pairedIn()
						: null,
				this.view.again().contains(profile.participant()), (position >= 0) ? position + 1 : null,
				reason(profile.participant()));
	}

	private @Nullable String reason(ParticipantId mentee) {
		return this.view.declined()
			.stream()
			.filter((declined) -> declined.mentee().equals(mentee))
			.map(Declined::reason)
			.findFirst()
			.orElse(null);
	}

	private List<String> topicsOf(Profile profile) {
		return mentee() ? profile.offers() : profile.needs();
	}

	private @Nullable String match(Profile profile) {
		int needs = this.view.needs().size();
		return (mentee() && needs > 0) ? "Offers " + shared(profile) + " of your " + Numbers.count(needs, "need")
				: null;
	}

	private int shared(Profile profile) {
		List<String> offers = profile.offers().stream().map(ChoicesComposer::plain).toList();
		return mentee() ? (int) this.view.needs().stream().map(ChoicesComposer::plain).filter(offers::contains).count()
				: 0;
	}

	private Apart apart(Avoided avoided) {
		Instant at = avoided.addedAt();
		ParticipantId participant = avoided.participant();
		Profile profile = (participant != null) ? this.profiles.get(participant) : null;
		String since = (at != null) ? "Since " + day(at) : "From your application";
		return new Apart(avoided.number(), (profile != null) ? name(profile) : "Someone you named by email address",
				since);
	}

	private String day(Instant at) {
		return Dates.day(LocalDate.ofInstant(at, this.zone));
	}

	private String name(Profile profile) {
		return this.names.getOrDefault(profile.person(), UNKNOWN).full();
	}

	private String key(Profile profile) {
		PersonName name = this.names.getOrDefault(profile.person(), UNKNOWN);
		return (name.family() + " " + name.given()).toLowerCase(Locale.ROOT);
	}

	private static String work(Profile profile) {
		return profile.department() + " · " + profile.field();
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
