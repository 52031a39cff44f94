package org.alkimos.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** One sample of any event, always the same. */
final class EventSamples {

	private static final UUID SAMPLE_ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

	private EventSamples() {
	}

	/** An event without the fields that were added later. */
	static <T> T of(Class<T> type) {
		return of(type, false);
	}

	/** Whether fields were added later, which may be absent. */
	static boolean hasGrown(Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).anyMatch(EventSamples::cameLater);
	}

	private static boolean cameLater(RecordComponent component) {
		return component.getAccessor().isAnnotationPresent(JsonInclude.class);
	}

	/**
	 * An event of this type.
	 * @param grown whether with the fields that were added later
	 */
	static <T> T of(Class<T> type, boolean grown) {
		RecordComponent[] components = type.getRecordComponents();
		try {
			var constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			return constructor.newInstance(Arrays.stream(components)
				.map((component) -> (grown || !cameLater(component)) ? value(component.getGenericType()) : null)
				.toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object value(Type type) {
		if (type instanceof ParameterizedType list) {
			return List.of(value(list.getActualTypeArguments()[0]));
		}
		return single((Class<?>) type);
	}

	private static Object single(Class<?> type) {
		if (TypedId.class.isAssignableFrom(type)) {
			return TypedIds.of(type.asSubclass(TypedId.class), SAMPLE_ID);
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		return switch (type.getSimpleName()) {
			case "UUID" -> SAMPLE_ID;
			case "String" -> "sample";
			case "int", "Integer" -> 3;
			case "long" -> 1L;
			case "boolean", "Boolean" -> true;
			case "Instant" -> Instant.parse("2026-09-01T10:00:00Z");
			case "LocalDate" -> LocalDate.of(2026, 9, 17);
			case "ZoneId" -> ZoneId.of("America/New_York");
			case "WeeklySlot" -> WeeklySlot.parse("Tue 10:00");
			default -> of(type);
		};
	}

}
