package org.alkimos.kernel.events;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names of topics and consumer groups at the broker.
 *
 * @param prefix the text in front of every topic and consumer group, empty by default;
 * set it when several installations share one Kafka cluster
 */
@ConfigurationProperties("alkimos.events")
public record TopicNames(@DefaultValue("") String prefix) {

	/** The topic at the broker of an event type or its publisher. */
	public String topicOf(Class<?> eventType) {
		return atBroker(EventCodec.topicOf(eventType));
	}

	public String atBroker(String topic) {
		return this.prefix + topic;
	}

	/** The topic without the prefix, as it is stored. */
	public String stored(String atBroker) {
		return atBroker.startsWith(this.prefix) ? atBroker.substring(this.prefix.length()) : atBroker;
	}

	/** The consumer group of a module. */
	public String groupOf(String module) {
		return this.prefix + "alkimos-" + module;
	}

}
