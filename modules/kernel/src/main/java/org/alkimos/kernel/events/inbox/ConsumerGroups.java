package org.alkimos.kernel.events.inbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alkimos.kernel.events.TopicNames;

/**
 * Kafka consumer groups of this application.
 *
 * @param byModule the group of each module that consumes events
 * @param topics the topics that each group reads
 */
public record ConsumerGroups(Map<String, String> byModule, Map<String, List<String>> topics) {

	public ConsumerGroups {
		byModule = Map.copyOf(byModule);
		topics = Map.copyOf(topics);
	}

	static ConsumerGroups of(Inboxes inboxes, TopicNames names) {
		Map<String, String> groups = new TreeMap<>();
		Map<String, List<String>> topics = new TreeMap<>();
		inboxes.byModule().forEach((module, inbox) -> {
			String group = names.groupOf(module);
			groups.put(module, group);
			topics.put(group, inbox.topics());
		});
		return new ConsumerGroups(groups, topics);
	}

}
