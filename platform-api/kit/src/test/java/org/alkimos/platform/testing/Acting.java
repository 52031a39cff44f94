package org.alkimos.platform.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;

/** Actors for tests, and their written form in the test header. */
public final class Acting {

	public static final String HEADER = "X-Acting";

	private Acting() {
	}

	/** Somebody new in the institution with these roles. */
	public static Actor as(TenantId institution, Role... roles) {
		return as(institution, PersonId.next(), roles);
	}

	public static Actor as(TenantId institution, PersonId person, Role... roles) {
		return new Actor(institution, person, Set.of(roles));
	}

	/** A fresh institution: no test ever cleans up. */
	public static TenantId newInstitution() {
		return new TenantId(UUID.randomUUID());
	}

	public static String write(Actor actor) {
		return actor.institution().value() + ";" + actor.person().value() + ";"
				+ actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
	}

	static Actor read(String header) {
		String[] parts = header.split(";", -1);
		Set<Role> roles = parts[2].isEmpty() ? EnumSet.noneOf(Role.class)
				: Arrays.stream(parts[2].split(",")).map(Role::valueOf).collect(Collectors.toSet());
		return new Actor(new TenantId(UUID.fromString(parts[0])), new PersonId(UUID.fromString(parts[1])), roles);
	}

}
