package org.alkimos.kernel.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.AuditLinks.Link;
import org.alkimos.kernel.audit.SealingRows.Sealed;
import org.alkimos.kernel.audit.SealingRows.Waiting;
import org.alkimos.kernel.tenancy.RelayDatabase;
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

	private static final int BATCH = 1000;

	/**
	 * Heads in one line of the log: below the 16 KB at which container logs cut a line.
	 */
	private static final int HEADS = 100;

	private final SealingRows rows;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AuditSealer(SealingRows rows, RelayDatabase everywhere, Clock clock) {
		this.rows = rows;
		this.transaction = everywhere.transaction();
		this.clock = clock;
	}

	/**
	 * Seals the pending entries of all institutions, and logs the new heads as a copy
	 * outside the database.
	 */
	void sealAll() {
		Map<TenantId, AuditHead> heads = new LinkedHashMap<>();
		try {
			List<Sealed> fresh;
			do {
				fresh = Optional.ofNullable(this.transaction.execute((status) -> batch())).orElseGet(List::of);
				fresh.forEach((one) -> heads.put(one.institution(), one.head()));
			}
			while (fresh.size() == BATCH);
		}
		finally {
			publish(List.copyOf(heads.values()));
		}
	}

	private List<Sealed> batch() {
		if (!this.rows.take()) {
			return List.of();
		}
		List<Waiting> waiting = this.rows.waiting(BATCH);
		if (waiting.isEmpty()) {
			return List.of();
		}
		Set<TenantId> institutions = waiting.stream().map(Waiting::institution).collect(Collectors.toSet());
		List<Sealed> fresh = chain(waiting, this.rows.ends(institutions));
		this.rows.append(fresh);
		this.rows.forgetAddressesBefore(institutions, oldestKept());
		return fresh;
	}

	private static List<Sealed> chain(List<Waiting> waiting, Map<TenantId, Link> ends) {
		List<Sealed> chain = new ArrayList<>();
		for (Waiting one : waiting) {
			AuditEntryId entry = one.content().id();
			byte[] content = AuditHash.ofContent(one.institution(), one.content());
			Link before = ends.get(one.institution());
			Link link = (before != null) ? before.followedBy(entry, content) : Link.first(entry, content);
			ends.put(one.institution(), link);
			chain.add(new Sealed(one.institution(), link));
		}
		return chain;
	}

	/** In one line, or several if it would be too long. */
	private static void publish(List<AuditHead> heads) {
		for (int from = 0; from < heads.size(); from += HEADS) {
			log.info("{}",
					heads.subList(from, Math.min(from + HEADS, heads.size()))
						.stream()
						.map(AuditHead::toString)
						.collect(Collectors.joining(", ")));
		}
	}

	/** Entry IDs begin with their time in milliseconds. */
	private AuditEntryId oldestKept() {
		long from = this.clock.instant().minus(ADDRESSES_KEPT).toEpochMilli();
		return new AuditEntryId(new UUID(from << 16, 0));
	}

}
