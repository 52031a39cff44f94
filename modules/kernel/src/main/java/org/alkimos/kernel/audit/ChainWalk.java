package org.alkimos.kernel.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.alkimos.kernel.audit.AuditFault.Kind;
import org.alkimos.kernel.audit.AuditVerifier.Step;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Verifies the links of one chain in order. After a broken link, it trusts the next as
 * written, so that one fault is reported once.
 */
final class ChainWalk {

	private final TenantId institution;

	private final List<AuditHead> heads;

	private final List<AuditFault> faults = new ArrayList<>();

	private long position;

	private long count;

	private byte[] before = AuditHash.START;

	ChainWalk(TenantId institution, List<AuditHead> heads) {
		this.institution = institution;
		this.heads = new ArrayList<>(heads);
	}

	void take(Step step) {
		if (step.position() != this.position + 1) {
			report(Kind.LINKS_MISSING, step);
		}
		else if (!Arrays.equals(step.hash(), AuditHash.ofLink(this.before, step.contentHash()))) {
			report(Kind.LINK_CHANGED, step);
		}
		if (step.content() == null) {
			report(Kind.REMOVED, step);
		}
		else if (!step.contentHolds(this.institution)) {
			report(Kind.CHANGED, step);
		}
		else if (!step.addressHolds()) {
			report(Kind.ADDRESS_CHANGED, step);
		}
		this.heads
			.removeIf((head) -> head.position() == step.position() && head.hash().equals(AuditHash.hex(step.hash())));
		this.position = step.position();
		this.before = step.hash();
		this.count++;
	}

	/** Returns the result; published heads that were not found are missing. */
	List<AuditFault> end() {
		this.heads.forEach(
				(head) -> this.faults.add(new AuditFault(Kind.HEAD_MISSING, this.institution, head.position(), null)));
		return this.faults;
	}

	long position() {
		return this.position;
	}

	long count() {
		return this.count;
	}

	private void report(Kind kind, Step step) {
		this.faults.add(new AuditFault(kind, this.institution, step.position(), step.entry()));
	}

}
