package org.alkimos.identity.invitation;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationTokenTests {

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	@Test
	void readsWhatItWrote() {
		InvitationToken token = InvitationToken.next(this.tenant);
		InvitationToken read = InvitationToken.read(token.write()).orElseThrow();
		assertThat(read.tenant()).isEqualTo(this.tenant);
		assertThat(read.hash()).isEqualTo(token.hash());
	}

	@Test
	void isNeverTheSameTwice() {
		assertThat(InvitationToken.next(this.tenant).write()).isNotEqualTo(InvitationToken.next(this.tenant).write());
	}

	@Test
	void whatIsNoTokenIsNone() {
		assertThat(InvitationToken.read("")).isEmpty();
		assertThat(InvitationToken.read("../../etc/passwd")).isEmpty();
		assertThat(InvitationToken.read(InvitationToken.next(this.tenant).write().substring(1))).isEmpty();
	}

}
