package org.alkimos.platform.description;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names schemas so that each type has its own. A record inside another is named after
 * both: {@code Section} of {@code AgreementView} becomes {@code AgreementSection}.
 */
class SchemaNames extends TypeNameResolver {

	/** Words that say what a type is for, not what it is. */
	private static final String PURPOSE = "(View|Resource|s?Api)$";

	private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

	/**
	 * Returns the name of the schema of a type.
	 * @throws IllegalStateException if another record has this name
	 */
	@Override
	protected String getNameOfClass(Class<?> type) {
		String name = nameOf(type);
		Class<?> other = type.isRecord() ? this.named.putIfAbsent(name, type) : null;
		if (other != null && other != type) {
			throw new IllegalStateException("%s and %s would both be the schema %s; rename one"
				.formatted(type.getName(), other.getName(), name));
		}
		return name;
	}

	private static String nameOf(Class<?> type) {
		String name = type.getSimpleName();
		@Nullable Class<?> outer = type.getEnclosingClass();
		if (outer == null || name.startsWith("New")) {
			return name;
		}
		String prefix = outer.getSimpleName().replaceFirst(PURPOSE, "");
		return name.contains(prefix) ? name : prefix + name;
	}

	@Configuration(proxyBeanMethods = false)
	static class Registration {

		/** Replaces springdoc's own; it comes first, to be the last in the chain. */
		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		ModelResolver schemas() {
			return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
		}

	}

}
