package org.alkimos.kernel.audit;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * The end of an institution's chain at some moment. Stored elsewhere, it later shows
 * whether the chain was truncated or rewritten.
 *
 * @param position number of sealed entries
 * @param hash hash of the last link, 64 hexadecimal digits
 */
public record AuditHead(TenantId institution, long position, String hash) {

	private static final Pattern WRITTEN = Pattern
		.compile("audit sealed institution=([0-9a-f-]{36}) position=(\\d{1,18}) head=([0-9a-f]{64})");

	/** Finds the heads in a line of the log. */
	static Stream<AuditHead> in(String line) {
		return WRITTEN.matcher(line)
			.results()
			.map((found) -> new AuditHead(new TenantId(UUID.fromString(found.group(1))), Long.parseLong(found.group(2)),
					found.group(3)));
	}

	@Override
	public String toString() {
		return "audit sealed institution=%s position=%d head=%s".formatted(this.institution.value(), this.position,
				this.hash);
	}

}
