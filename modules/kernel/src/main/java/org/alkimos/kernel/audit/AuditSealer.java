package org.alkimos.kernel.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.AuditLinks.Link;
import org.alkimos.kernel.tenancy.RelayDatabase;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Adds committed entries to the hash chain asynchronously, so that no command waits for
 * another one's position in the chain.
 */
@Component
class AuditSealer {

	/** How long network addresses are kept. */
	static final Duration ADDRESSES_KEPT = Duration.ofDays(365);

	private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);

	private static final int BATCH = 500;

	private final AuditLinks links;

	private final RelayDatabase everywhere;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AuditSealer(AuditLinks links, RelayDatabase everywhere, PlatformTransactionManager transactionManager,
			Clock clock) {
		this.links = links;
		this.everywhere = everywhere;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	/** Seals the pending entries of all institutions. */
	void sealAll() {
		this.everywhere.jdbc()
			.sql("select distinct tenant_id from kernel.audit_unsealed")
			.query(UUID.class)
			.list()
			.forEach((institution) -> seal(new TenantId(institution)));
	}

	/**
	 * Seals the pending entries of one institution and logs the new head, as a copy
	 * outside the database.
	 */
	void seal(TenantId institution) {
		Tenancy.run(institution, () -> {
			int sealed;
			do {
				sealed = Optional.ofNullable(this.transaction.execute((status) -> batch(institution))).orElse(0);
			}
			while (sealed == BATCH);
		});
	}

	private int batch(TenantId institution) {
		if (!this.links.take(institution)) {
			return 0;
		}
		List<SealedContent> waiting = this.links.waiting(BATCH);
		if (!waiting.isEmpty()) {
			List<Link> fresh = chain(institution, waiting, this.links.last().orElse(null));
			this.links.append(fresh);
			this.links.forgetAddressesBefore(oldestKept());
			log.info("{}",
					new AuditHead(institution, fresh.getLast().position(), AuditHash.hex(fresh.getLast().hash())));
		}
		return waiting.size();
	}

	private static List<Link> chain(TenantId institution, List<SealedContent> entries, @Nullable Link last) {
		List<Link> chain = new ArrayList<>();
		Link before = last;
		for (SealedContent entry : entries) {
			byte[] content = AuditHash.ofContent(institution, entry);
			before = (before != null) ? before.followedBy(entry.id(), content) : Link.first(entry.id(), content);
			chain.add(before);
		}
		return chain;
	}

	/** Entry IDs begin with their time in milliseconds. */
	private AuditEntryId oldestKept() {
		long from = this.clock.instant().minus(ADDRESSES_KEPT).toEpochMilli();
		return new AuditEntryId(new UUID(from << 16, 0));
	}

}
