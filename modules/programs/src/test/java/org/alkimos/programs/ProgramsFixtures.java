package org.alkimos.programs;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;

/** A fresh institution with its people, and a cohort as it is usually asked for. */
public final class ProgramsFixtures {

	private ProgramsFixtures() {
	}

	public static Actor somebody(TenantId institution, Role... roles) {
		return new Actor(institution, PersonId.next(), Set.of(roles));
	}

	public static TenantId institution() {
		return new TenantId(UUID.randomUUID());
	}

	public static NewCohort cohort(String name) {
		return cohort(name, "America/New_York");
	}

	public static NewCohort cohort(String name, String timeZone) {
		return new NewCohort(name, LocalDate.of(2026, 8, 15), LocalDate.of(2026, 8, 30), LocalDate.of(2026, 9, 19),
				LocalDate.of(2027, 1, 9), LocalDate.of(2027, 6, 11), timeZone, null, null, null, null);
	}

}
