package org.alkimos.kernel.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.AnnotationUtils;

import org.alkimos.kernel.tenancy.TypedIdModule;

/**
 * Events as JSON under their stable type names; class names are never sent and unknown
 * fields are ignored.
 */
public final class EventCodec {

	private final JsonMapper mapper = JsonMapper.builder()
		.addModule(new TypedIdModule())
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	public byte[] write(DomainEvent event) {
		return this.mapper.writeValueAsBytes(event);
	}

	public <E extends DomainEvent> E read(byte[] json, Class<E> type) {
		return this.mapper.readValue(json, type);
	}

	/** The wire name of an event's record. */
	public static String typeOf(Class<?> record) {
		EventType type = record.getAnnotation(EventType.class);
		if (type == null) {
			throw new IllegalStateException(record + " has no @EventType");
		}
		return type.value();
	}

	/** Stable URI of the JSON Schema of the events of a type. */
	public static String schemaOf(String type) {
		return "urn:alkimos:schema:" + type;
	}

	/** The topic of a record's publisher, found on its sealed interface. */
	public static String topicOf(Class<?> eventType) {
		EventTopic topic = AnnotationUtils.findAnnotation(eventType, EventTopic.class);
		if (topic == null) {
			throw new IllegalStateException(eventType + " belongs to no publisher with an @EventTopic");
		}
		return topic.value();
	}

	/** All records of a publisher by wire name. */
	public static <E extends DomainEvent> Map<String, Class<? extends E>> recordsOf(Class<E> publisher) {
		return Arrays.stream(Optional.ofNullable(publisher.getPermittedSubclasses()).orElseThrow())
			.collect(Collectors.toMap(EventCodec::typeOf, (record) -> record.asSubclass(publisher)));
	}

}
