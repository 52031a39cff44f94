package org.alkimos.kernel.cleanup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.alkimos.kernel.cleanup.ExpiringRows.Consent.Given;
import org.alkimos.kernel.cleanup.ExpiringRows.Consent.Later;
import org.alkimos.kernel.cleanup.ExpiringRows.Consent.Refused;
import org.alkimos.kernel.tenancy.RelayDatabase;

/** Deletes expired rows in batches, each in a transaction of its own. */
class CleanUp {

	private static final Logger log = LoggerFactory.getLogger(CleanUp.class);

	private static final int BATCH = 1000;

	/** Batches of a table in one run; the next run continues. */
	private static final int MOST = 100;

	private final List<ExpiringRows> all;

	private final RelayDatabase everywhere;

	private final Clock clock;

	CleanUp(List<ExpiringRows> all, RelayDatabase everywhere, Clock clock) {
		this.all = all;
		this.everywhere = everywhere;
		this.clock = clock;
	}

	void run() {
		this.all.stream().filter((rows) -> !rows.kept().isZero()).forEach((rows) -> {
			switch (rows.consent().get()) {
				case Given _ -> delete(rows);
				case Later later -> log.info("{} is cleaned up later: {}", rows.table(), later.reason());
				case Refused refused -> log.error("{} is not cleaned up: {}", rows.table(), refused.reason());
			}
		});
	}

	/** Tables that are not cleaned up until a setting is corrected, with the reason. */
	Map<String, String> refusals() {
		Map<String, String> refusals = new TreeMap<>();
		this.all.stream().filter((rows) -> !rows.kept().isZero()).forEach((rows) -> {
			if (rows.consent().get() instanceof Refused refused) {
				refusals.put(rows.table(), refused.reason());
			}
		});
		return refusals;
	}

	private void delete(ExpiringRows rows) {
		var before = this.clock.instant().minus(rows.kept()).atOffset(ZoneOffset.UTC);
		long total = 0;
		int deleted = BATCH;
		for (int batch = 0; batch < MOST && deleted == BATCH; batch++) {
			deleted = this.everywhere.jdbc().sql(rows.delete()).param("before", before).param("batch", BATCH).update();
			total += deleted;
		}
		if (total > 0) {
			log.info("Deleted {} rows of {} from before {}", total, rows.table(), before);
		}
	}

}
