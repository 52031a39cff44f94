package org.alkimos.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.core.env.Environment;

import org.alkimos.local.server.Mail;
import org.alkimos.local.server.Roles;
import org.alkimos.local.server.ServiceProperties;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Workspace;

/**
 * PostgreSQL and Kafka as containers, once per test JVM; Testcontainers removes them
 * afterwards. Settings can name other images with the same interface, such as the local
 * ones of {@code infra/containers}.
 */
final class ContainerServices {

	static final String POSTGRES_IMAGE_SETTING = "alkimos.containers.postgres-image";

	static final String KAFKA_IMAGE_SETTING = "alkimos.containers.kafka-image";

	private static @Nullable Map<String, Object> running;

	private ContainerServices() {
	}

	static synchronized Map<String, Object> start(Environment environment) {
		Map<String, Object> properties = running;
		if (properties == null) {
			properties = startContainers(environment);
			running = properties;
		}
		return properties;
	}

	@SuppressWarnings("resource")
	private static Map<String, Object> startContainers(Environment environment) {
		Path folder = Workspace.target().resolve("alkimos-containers");
		Secrets secrets = Secrets.in(folder);
		PostgreSQLContainer postgres = new PostgreSQLContainer(
				image(environment, POSTGRES_IMAGE_SETTING, "postgres", "18"));
		KafkaContainer kafka = new KafkaContainer(image(environment, KAFKA_IMAGE_SETTING, "apache/kafka", "4.2.1"))
			.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
		postgres.start();
		kafka.start();
		try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(),
				postgres.getPassword())) {
			Roles.create(connection, secrets);
		}
		catch (SQLException ex) {
			throw new LocalServicesException("The roles could not be created in the PostgreSQL container.",
					"See " + ex.getMessage(), ex);
		}
		String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/alkimos";
		return new ServiceProperties().database(url, secrets)
			.kafka(kafka.getBootstrapServers())
			.mail(Mail.start(folder.resolve("mail-" + ProcessHandle.current().pid()), 0))
			.keycloak("http://localhost:1", secrets)
			.put("alkimos.base-url", "http://localhost:8080")
			.toMap();
	}

	private static DockerImageName image(Environment environment, String setting, String name, String version) {
		String chosen = environment.getProperty(setting, name + ":" + version);
		return DockerImageName.parse(chosen).asCompatibleSubstituteFor(name);
	}

}
