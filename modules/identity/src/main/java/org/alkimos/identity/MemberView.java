package org.alkimos.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** A member as an administrator sees it. */
public record MemberView(PersonId person, MemberKind kind, PersonName name, @Nullable String email, Set<Role> roles,
		MemberState state, AccountState account) {
}
