package org.alkimos.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.web.NavigationSource.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KeptNavigationTests {

	private final AtomicInteger reads = new AtomicInteger();

	private final KeptNavigation navigation = new KeptNavigation(List.of(this::entries));

	private final Actor mentor = Acting.as(Acting.newInstitution());

	@Test
	void entriesAreReadOncePerPersonForSomeSeconds() {
		assertThat(this.navigation.of(this.mentor)).isEqualTo(this.navigation.of(this.mentor));
		assertThat(this.reads).hasValue(1);
		await().atMost(Duration.ofSeconds(10)).until(() -> {
			this.navigation.of(this.mentor);
			return this.reads.get() == 2;
		});
	}

	@Test
	void anotherPersonInstitutionOrRoleReadsItsOwn() {
		this.navigation.of(this.mentor);
		this.navigation.of(Acting.as(this.mentor.institution()));
		this.navigation.of(Acting.as(Acting.newInstitution(), this.mentor.person()));
		this.navigation.of(Acting.as(this.mentor.institution(), this.mentor.person(), Role.PROGRAM_MANAGER));
		assertThat(this.reads).hasValue(4);
	}

	@Test
	void whoChangedSomethingReadsAnew() {
		this.navigation.of(this.mentor);
		this.navigation.forget(this.mentor);
		this.navigation.of(this.mentor);
		assertThat(this.reads).hasValue(2);
	}

	private List<Entry> entries(Actor actor) {
		this.reads.incrementAndGet();
		return List.of(new Entry(null, 1, "Pod", "/pods", "users", null));
	}

}
