package org.alkimos.kernel.audit;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;

class AuditHeadTests {

	private final AuditHead first = new AuditHead(new TenantId(UUID.randomUUID()), 7, "ab".repeat(32));

	private final AuditHead second = new AuditHead(new TenantId(UUID.randomUUID()), 1, "09".repeat(32));

	@Test
	void aLineOfTheLogNamesSeveralHeads() {
		assertThat(AuditHead.in("2027-01-01 INFO " + this.first + ", " + this.second)).containsExactly(this.first,
				this.second);
	}

	@Test
	void aLineThatIsCutLosesOnlyItsLastHead() {
		String line = this.first + ", " + this.second;
		assertThat(AuditHead.in(line.substring(0, line.length() - 1))).containsExactly(this.first);
	}

	@Test
	void anotherLineNamesNone() {
		assertThat(AuditHead.in("audit sealed institution=none position=1 head=none")).isEmpty();
	}

}
