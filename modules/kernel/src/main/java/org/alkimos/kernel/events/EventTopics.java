package org.alkimos.kernel.events;

import java.util.List;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every publisher on the class path: the sealed interfaces that name a topic. */
public final class EventTopics {

	private EventTopics() {
	}

	/** The publishers' sealed interfaces, by name. */
	public static List<Class<?>> publishers() {
		return new InterfaceScanner().findCandidateComponents("org.alkimos.contracts")
			.stream()
			.<Class<?>>map(
					(definition) -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
			.sorted((one, other) -> one.getName().compareTo(other.getName()))
			.toList();
	}

	/** Topic and type, separated by a blank, of every event of this version. */
	public static List<String> kinds() {
		return publishers().stream()
			.flatMap((publisher) -> EventCodec.recordsOf(publisher.asSubclass(DomainEvent.class))
				.keySet()
				.stream()
				.map((type) -> EventCodec.topicOf(publisher) + " " + type))
			.toList();
	}

	private static final class InterfaceScanner extends ClassPathScanningCandidateComponentProvider {

		InterfaceScanner() {
			super(false);
			addIncludeFilter(new AnnotationTypeFilter(EventTopic.class, false));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return definition.getMetadata().isInterface();
		}

	}

}
