package org.alkimos.local.testrun;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The topics of one test run among those of all, told apart by their prefix. */
final class TestTopics {

	private static final int PATIENCE_SECONDS = 30;

	private TestTopics() {
	}

	static String prefixOf(long user) {
		return "test-" + user + ".";
	}

	/** Deletes the topics of a test run that has ended; what cannot be deleted stays. */
	static void remove(String broker, String prefix) {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
			List<String> topics = admin.listTopics()
				.names()
				.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
				.stream()
				.filter((topic) -> topic.startsWith(prefix))
				.toList();
			admin.deleteTopics(topics).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			// Unused topics cost little; they go with the broker.
		}
	}

}
