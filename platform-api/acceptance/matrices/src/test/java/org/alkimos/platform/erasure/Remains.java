package org.alkimos.platform.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches everything for words: each row of each table, each record at the broker from
 * the first one on, and what was logged. Letter case does not matter.
 */
final class Remains {

	private static final String OURS = """
			n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
			""";

	private final JdbcClient database;

	private final String broker;

	private final String prefix;

	/** Over the database as its superuser sees it. */
	Remains(JdbcClient database, PropertyResolver environment) {
		this.database = database;
		this.broker = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
		this.prefix = environment.getProperty("alkimos.events.prefix", "");
	}

	/** Columns that hold one of the words, as {@code schema.table.column}. */
	Set<String> inDatabase(List<String> words) {
		Set<String> found = new TreeSet<>();
		for (Column column : columns()) {
			String text = column.binary() ? "encode(%s, 'hex')".formatted(column.name())
					: "lower(%s::text)".formatted(column.name());
			for (String word : words) {
				if (this.database.sql(
						"select exists (select from %1$s where position(:word in %2$s) > 0 or position(:lower in %2$s) > 0)"
							.formatted(column.table(), text))
					.param("word", column.binary() ? hex(word) : word)
					.param("lower",
							column.binary() ? hex(word.toLowerCase(Locale.ROOT)) : word.toLowerCase(Locale.ROOT))
					.query(Boolean.class)
					.single()) {
					found.add(column.path());
				}
			}
		}
		return found;
	}

	/** Every column of every table of the application that can hold text. */
	List<Column> columns() {
		return this.database
			.sql("""
					select n.nspname || '.' || c.relname as table, a.attname as name, a.atttypid = 'bytea'::regtype as binary
					from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
					where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
					  and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'jsonb'::regtype,
					    'json'::regtype, 'bytea'::regtype, 'text[]'::regtype)
					  and """
					+ " " + OURS + " order by 1, a.attnum")
			.query(Column.class)
			.list();
	}

	/** Types of records that hold one of the words, with the topic. */
	Set<String> atTheBroker(List<String> words) {
		Set<String> found = new TreeSet<>();
		for (ConsumerRecord<byte[], byte[]> message : records()) {
			var text = new StringBuilder(text(message.key())).append(text(message.value()));
			message.headers().forEach((header) -> text.append(text(header.value())));
			String lower = text.toString().toLowerCase(Locale.ROOT);
			if (words.stream().anyMatch((word) -> lower.contains(word.toLowerCase(Locale.ROOT)))) {
				found.add(message.topic().substring(this.prefix.length()) + " "
						+ text(message.headers().lastHeader("ce_type").value()));
			}
		}
		return found;
	}

	static boolean inLog(CharSequence log, List<String> words) {
		String lower = log.toString().toLowerCase(Locale.ROOT);
		return words.stream().anyMatch((word) -> lower.contains(word.toLowerCase(Locale.ROOT)));
	}

	private List<ConsumerRecord<byte[], byte[]>> records() {
		Map<String, Object> settings = new HashMap<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.broker,
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.listTopics()
				.entrySet()
				.stream()
				.filter((topic) -> topic.getKey().startsWith(this.prefix + "alkimos."))
				.flatMap((topic) -> topic.getValue()
					.stream()
					.map((one) -> new TopicPartition(topic.getKey(), one.partition())))
				.toList();
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
		}
		return records;
	}

	private static String text(byte[] bytes) {
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

	private static String hex(String word) {
		return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
	}

	/** A column that can hold text. */
	record Column(String table, String name, boolean binary) {

		String path() {
			return this.table + "." + this.name;
		}

	}

}
