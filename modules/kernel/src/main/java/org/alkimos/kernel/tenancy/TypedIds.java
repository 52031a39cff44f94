package org.alkimos.kernel.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds and creates typed IDs, so that no module has to register its own. */
public final class TypedIds {

	private static final SecureRandom RANDOM = new SecureRandom();

	private TypedIds() {
	}

	/** Returns a new ID that sorts by time of creation (UUID version 7, RFC 9562). */
	public static UUID next() {
		long high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
		long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

	/** Creates an ID of the given type, which must be a record of one UUID. */
	public static <T extends TypedId> T of(Class<T> type, UUID value) {
		try {
			var constructor = type.getDeclaredConstructor(UUID.class);
			constructor.trySetAccessible();
			return constructor.newInstance(value);
		}
		catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(type + " is not a record of one UUID", ex);
		}
	}

	/** Returns all typed IDs on the class path, ordered by name. */
	public static List<Class<? extends TypedId>> all() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(TypedId.class));
		return scanner.findCandidateComponents("org.alkimos")
			.stream()
			.map((definition) -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
			.<Class<? extends TypedId>>map((type) -> type.asSubclass(TypedId.class))
			.sorted(Comparator.comparing(Class::getName))
			.toList();
	}

	/** Returns the value of a nullable ID as an SQL parameter. */
	public static @Nullable UUID valueOf(@Nullable TypedId id) {
		return (id != null) ? id.value() : null;
	}

}
