package org.alkimos.kernel.events.erasure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.encryption.Receipts;
import org.alkimos.kernel.events.PersonalEvents;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.inbox.Inboxes;
import org.alkimos.kernel.events.parked.ParkedRows;
import org.alkimos.kernel.people.ErasureList;
import org.alkimos.kernel.tenancy.RelayDatabase;

/** Erasure of people from events. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

	@Bean
	EventTraces eventTraces(RelayDatabase database, ParkedRows parked, TopicNames names,
			ObjectProvider<Inboxes> inboxes, KafkaAdmin kafka, ConsumerFactory<String, byte[]> consumers,
			PersonalEvents personal, PlatformTransactionManager transactionManager) {
		return new EventTraces(database.jdbc(), parked, inboxes::getObject, names, new BrokerRecords(kafka),
				new PersonalRecords(consumers, personal, names), new TransactionTemplate(transactionManager));
	}

	@Bean
	ErasureList erasureList(RelayDatabase database, Receipts receipts) {
		return new ErasureList(database.jdbc(), receipts);
	}

}
