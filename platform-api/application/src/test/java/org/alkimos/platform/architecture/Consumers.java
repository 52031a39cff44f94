package org.alkimos.platform.architecture;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import org.alkimos.kernel.events.Subscriber;

/** Which modules act on which events, read from the subscribers. */
final class Consumers {

	private Consumers() {
	}

	/**
	 * Names of the consuming modules by the publisher's sealed interface, both sorted.
	 */
	static Map<Class<?>, TreeSet<String>> byPublisher() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Subscriber.class));
		Map<Class<?>, TreeSet<String>> consumers = new TreeMap<>(
				(one, other) -> one.getName().compareTo(other.getName()));
		for (BeanDefinition found : scanner.findCandidateComponents("org.alkimos")) {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
			Class<?> publisher = ResolvableType.forClass(type).as(Subscriber.class).getGeneric(0).toClass();
			consumers.computeIfAbsent(publisher, (key) -> new TreeSet<>()).add(type.getPackageName().split("\\.")[2]);
		}
		return consumers;
	}

	/** Names of the modules with a handler, by event record. */
	static Map<Class<?>, TreeSet<String>> byRecord(Collection<Subscriber<?>> subscribers) {
		Map<Class<?>, TreeSet<String>> consumers = new HashMap<>();
		for (Subscriber<?> subscriber : subscribers) {
			String module = AopUtils.getTargetClass(subscriber).getPackageName().split("\\.")[2];
			subscriber.handlers()
				.records()
				.forEach((record) -> consumers.computeIfAbsent(record, (key) -> new TreeSet<>()).add(module));
		}
		return consumers;
	}

}
