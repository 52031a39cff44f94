package org.alkimos.platform.crash;

import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.platform.crash.Halts.Halt;
import org.alkimos.platform.crash.Meetings.Answer;

/**
 * What an end left behind, since a moment at which all was done.
 *
 * @param acknowledged commands whose clients know that they are done
 * @param committed commands that are done
 * @param waiting events in the outbox
 * @param sent records at the broker
 * @param begun effects that were made, their transactions committed or not
 * @param effects effects that are kept
 */
record Left(long acknowledged, long committed, long waiting, long sent, long begun, long effects) {

	/** Steps beside each other whose ends can be told from each other by what is left. */
	static final Map<DeliveryStep, DeliveryStep> TOLD_APART = Map.of(DeliveryStep.WRITTEN, DeliveryStep.COMMITTED,
			DeliveryStep.READ, DeliveryStep.SENT, DeliveryStep.DELETED, DeliveryStep.RELAYED, DeliveryStep.CLAIMED,
			DeliveryStep.ACTED, DeliveryStep.ACTED, DeliveryStep.DONE);

	private static final String TOPIC = "alkimos.progress";

	/** How everything stands. */
	static Left now(Map<String, String> services, InstitutionRows rows, Meetings meetings) {
		return new Left(meetings.tally().getOrDefault(Answer.DONE, 0L),
				rows.count("select count(*) from progress.meeting"), rows.waiting(), records(services),
				rows.count("select case when is_called then last_value else 0 end from kernel.witness_seq_seq"),
				rows.count("select count(*) from kernel.witness"));
	}

	Left since(Left before) {
		return new Left(this.acknowledged - before.acknowledged, this.committed - before.committed, this.waiting,
				this.sent - before.sent, this.begun - before.begun, this.effects - before.effects);
	}

	/** Whether an end there and then leaves this, or the step is in another place. */
	boolean fits(Halt halt) {
		boolean first = halt.time() == 1;
		return switch (halt.step()) {
			case WRITTEN -> this.committed == this.acknowledged;
			case COMMITTED -> this.committed == this.acknowledged + 1 && this.waiting > 0;
			case READ -> this.waiting > 0 && !(first && this.sent > 0);
			case SENT, DELETED -> this.waiting > 0 && this.sent > 0 && !(first && this.waiting < this.committed);
			case RELAYED -> this.sent > 0 && this.waiting < this.committed;
			case RECEIVED, CLAIMED -> this.effects < halt.time() && this.begun == this.effects;
			case ACTED -> this.effects < halt.time() && this.begun > this.effects;
			case DONE -> this.effects > 0 && this.begun == this.effects;
		};
	}

	private static long records(Map<String, String> services) {
		var settings = new Properties();
		settings.put("bootstrap.servers", services.get("spring.kafka.bootstrap-servers"));
		try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
				.stream()
				.map((one) -> new TopicPartition(TOPIC, one.partition()))
				.toList();
			return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
		}
	}

}
