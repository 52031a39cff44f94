package org.alkimos.platform.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
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

	/** An API client of the institution with these rights. */
	public static Actor machine(TenantId institution, MachineRight... rights) {
		return new Actor(institution, PersonId.next(), Set.of(), Set.of(rights));
	}

	/** A fresh institution: no test ever cleans up. */
	public static TenantId newInstitution() {
		return new TenantId(UUID.randomUUID());
	}

	public static String write(Actor actor) {
		return actor.institution().value() + ";" + actor.person().value() + ";"
				+ actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")) + ";"
				+ actor.rights().stream().map(MachineRight::name).sorted().collect(Collectors.joining(","));
	}

	static Actor read(String header) {
		String[] parts = header.split(";", -1);
		return new Actor(new TenantId(UUID.fromString(parts[0])), new PersonId(UUID.fromString(parts[1])),
				named(parts[2], Role::valueOf), named(parts[3], MachineRight::valueOf));
	}

	private static <T> Set<T> named(String names, Function<String, T> kind) {
		return Arrays.stream(names.split(",")).filter((name) -> !name.isEmpty()).map(kind).collect(Collectors.toSet());
	}

}
