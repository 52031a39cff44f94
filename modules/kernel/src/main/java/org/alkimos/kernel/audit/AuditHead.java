package org.alkimos.kernel.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	/** Finds a head in a line of the log. */
	static Optional<AuditHead> in(String line) {
		Matcher matcher = WRITTEN.matcher(line);
		return matcher.find() ? Optional.of(new AuditHead(new TenantId(UUID.fromString(matcher.group(1))),
				Long.parseLong(matcher.group(2)), matcher.group(3))) : Optional.empty();
	}

	@Override
	public String toString() {
		return "audit sealed institution=%s position=%d head=%s".formatted(this.institution.value(), this.position,
				this.hash);
	}

}
