package org.alkimos.kernel.events;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Tells which events carry personal data, and of whom. A person's erasure removes these
 * events wherever they wait.
 */
public final class PersonalEvents {

	private static final JsonMapper JSON = new JsonMapper();

	/** Per type, the fields that hold the ID of the person it is about. */
	private final Map<String, List<String>> personal = new HashMap<>();

	private final Set<String> harmless = new TreeSet<>();

	private final List<Class<?>> records;

	private PersonalEvents(List<Class<?>> records) {
		this.records = records.stream().filter(PersonalEvents::isPersonal).toList();
		for (Class<?> record : records) {
			if (isPersonal(record)) {
				this.personal.put(EventCodec.typeOf(record), subjectsOf(record));
			}
			else {
				this.harmless.add(EventCodec.typeOf(record));
			}
		}
	}

	/**
	 * The events of all publishers on the class path.
	 * @throws IllegalStateException if a personal event names no person
	 */
	public static PersonalEvents onClassPath() {
		List<Class<?>> records = new ArrayList<>();
		EventTopics.publishers()
			.forEach((publisher) -> records.addAll(Arrays.asList(publisher.getPermittedSubclasses())));
		return new PersonalEvents(records);
	}

	private static boolean isPersonal(Class<?> record) {
		return record.isAnnotationPresent(EventType.class) && record.getAnnotation(EventType.class).personal();
	}

	private static List<String> subjectsOf(Class<?> record) {
		List<String> people = Arrays.stream(record.getRecordComponents())
			.filter((component) -> component.getType() == PersonId.class)
			.map(RecordComponent::getName)
			.toList();
		if (people.isEmpty()) {
			throw new IllegalStateException(record + " is personal but has no component of type PersonId");
		}
		return people;
	}

	/** Records of the events that carry personal data. */
	public List<Class<?>> records() {
		return this.records;
	}

	/**
	 * Types of events that carry none. Types that a newer version adds are not among
	 * them.
	 */
	public Collection<String> harmlessTypes() {
		return this.harmless;
	}

	/**
	 * Whether an event may carry personal data of this person. A known type says in which
	 * fields the person stands; lists name other people, and their erasure leaves the
	 * event.
	 */
	public boolean isAbout(PersonId person, String type, byte[] payload) {
		if (this.harmless.contains(type)) {
			return false;
		}
		List<String> fields = this.personal.getOrDefault(type, List.of());
		List<UUID> people = fields.isEmpty() ? List.of() : read(payload, fields);
		if (!people.isEmpty()) {
			return people.contains(person.value());
		}
		// Nothing says what such an event holds. Discarding it may cost a module an event
		// about someone else; keeping it may keep data of the erased person. So any
		// mention counts.
		return mentions(payload, person.value().toString());
	}

	/**
	 * The IDs in these fields, or none if one of them holds no ID. The rest of the event
	 * may be what this version cannot read.
	 */
	private static List<UUID> read(byte[] payload, List<String> fields) {
		try {
			JsonNode event = JSON.readTree(payload);
			return fields.stream().map((field) -> UUID.fromString(event.path(field).stringValue(""))).toList();
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return List.of();
		}
	}

	/** Whether the ID is in any name or text; in unreadable rest, anywhere. */
	private static boolean mentions(byte[] payload, String id) {
		try (JsonParser parser = JSON.createParser(payload)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				boolean text = token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING;
				if (text && parser.getString().toLowerCase(Locale.ROOT).contains(id)) {
					return true;
				}
			}
			return false;
		}
		catch (JacksonException ex) {
			return new String(payload, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains(id);
		}
	}

}
