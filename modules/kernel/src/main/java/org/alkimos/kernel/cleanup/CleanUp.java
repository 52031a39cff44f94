package org.alkimos.kernel.cleanup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.alkimos.kernel.tenancy.RelayDatabase;

/** Deletes expired rows in batches, each in a transaction of its own. */
class CleanUp {

	private static final Logger log = LoggerFactory.getLogger(CleanUp.class);

	private static final int BATCH = 1000;

	private final List<ExpiringRows> all;

	private final RelayDatabase everywhere;

	private final Clock clock;

	CleanUp(List<ExpiringRows> all, RelayDatabase everywhere, Clock clock) {
		this.all = all;
		this.everywhere = everywhere;
		this.clock = clock;
	}

	void run() {
		for (ExpiringRows rows : this.all) {
			Optional<String> objection = objection(rows);
			if (objection.isPresent()) {
				log.error("{} is not cleaned up: {}", rows.table(), objection.get());
			}
			else if (!rows.kept().isZero()) {
				delete(rows);
			}
		}
	}

	/** Tables that are not cleaned up now, with the reason. */
	Map<String, String> objections() {
		Map<String, String> objections = new TreeMap<>();
		this.all.forEach((rows) -> objection(rows).ifPresent((reason) -> objections.put(rows.table(), reason)));
		return objections;
	}

	private static Optional<String> objection(ExpiringRows rows) {
		return rows.kept().isZero() ? Optional.empty() : rows.objection().get();
	}

	private void delete(ExpiringRows rows) {
		var before = this.clock.instant().minus(rows.kept()).atOffset(ZoneOffset.UTC);
		long total = 0;
		int deleted;
		do {
			deleted = this.everywhere.jdbc()
				.sql(rows.delete())
				.param("before", before)
				.param("batch", BATCH)
				.update();
			total += deleted;
		}
		while (deleted == BATCH);
		if (total > 0) {
			log.info("Deleted {} rows of {} from before {}", total, rows.table(), before);
		}
	}

}
