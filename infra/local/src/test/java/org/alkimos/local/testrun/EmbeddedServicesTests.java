package org.alkimos.local.testrun;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedServicesTests {

	private final Map<String, Object> properties = EmbeddedServices.start(new StandardEnvironment(),
			new SpringApplication());

	@Test
	void startsTheServicesOncePerJvm() {
		assertThat(EmbeddedServices.start(new MockEnvironment(), new SpringApplication())).isEqualTo(this.properties);
	}

	@Test
	void runsPostgres18WithHarmlessRoles() throws SQLException {
		try (Connection connection = connect("spring.datasource.username", "spring.datasource.password")) {
			assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
			assertThat(query(connection, """
					select rolname from pg_roles where rolname like 'alkimos%' and rolcanlogin
						and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb
						and not rolreplication order by rolname""")).containsExactly("alkimos_app", "alkimos_owner",
					"alkimos_relay");
			assertThat(query(connection, """
					select d.datname from pg_database d join pg_roles r on r.oid = d.datdba
					where r.rolname in ('alkimos_app', 'alkimos_relay')""")).isEmpty();
			assertThat(query(connection, "select has_schema_privilege('public', 'create')")).containsExactly("f");
		}
	}

	@Test
	void letsTheMigrationsOwnWhatTheyMake() throws SQLException {
		try (Connection owner = connect("spring.flyway.user", "spring.flyway.password");
				Statement statement = owner.createStatement()) {
			statement.execute("create schema probe");
			statement.execute("create table probe.row (id int)");
			statement.execute("drop schema probe cascade");
		}
	}

	@Test
	void refusesAWrongPassword() {
		String url = (String) this.properties.get("spring.datasource.url");
		org.assertj.core.api.Assertions
			.assertThatThrownBy(() -> DriverManager.getConnection(url, "alkimos_app", "guess"))
			.hasMessageContaining("password authentication failed");
	}

	@Test
	void carriesARecordThroughKafka() throws Exception {
		Properties client = new Properties();
		client.put("bootstrap.servers", this.properties.get("spring.kafka.bootstrap-servers"));
		try (Admin admin = Admin.create(client)) {
			admin.createTopics(List.of(new NewTopic("probe", 3, (short) 1))).all().get(20, TimeUnit.SECONDS);
		}
		try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>("probe", "key", "value")).get(20, TimeUnit.SECONDS);
		}
		client.putAll(Map.of(ConsumerConfig.GROUP_ID_CONFIG, "probe", ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
				"earliest", ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer"));
		try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of("probe"));
			List<String> values = new ArrayList<>();
			for (int attempt = 0; attempt < 20 && values.isEmpty(); attempt++) {
				consumer.poll(Duration.ofSeconds(1)).forEach((each) -> values.add(each.value()));
			}
			assertThat(values).containsExactly("value");
		}
	}

	private Connection connect(String user, String password) throws SQLException {
		return DriverManager.getConnection((String) this.properties.get("spring.datasource.url"),
				(String) this.properties.get(user), (String) this.properties.get(password));
	}

	private static List<String> query(Connection connection, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

}
