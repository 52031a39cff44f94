package org.alkimos.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL and Kafka as containers, once per test JVM; Testcontainers removes them
 * afterwards.
 */
final class ContainerServices {

	private static @Nullable Map<String, Object> running;

	private ContainerServices() {
	}

	static synchronized Map<String, Object> start() {
		Map<String, Object> properties = running;
		if (properties == null) {
			properties = startContainers();
			running = properties;
		}
		return properties;
	}

	@SuppressWarnings("resource")
	private static Map<String, Object> startContainers() {
		Secrets secrets = Secrets.in(Workspace.target().resolve("alkimos-containers"));
		PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
		KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE",
				"false");
		postgres.start();
		kafka.start();
		try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(),
				postgres.getPassword())) {
			Roles.create(connection, secrets);
		}
		catch (SQLException ex) {
			throw new LocalServicesException("The roles could not be made in the PostgreSQL container.",
					"See " + ex.getMessage(), ex);
		}
		String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/alkimos";
		return new ServiceProperties().database(url, secrets)
			.kafka(kafka.getBootstrapServers())
			.keycloak("http://localhost:1", secrets)
			.put("alkimos.base-url", "http://localhost:8080")
			.toMap();
	}

}
