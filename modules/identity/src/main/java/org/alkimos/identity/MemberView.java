package org.alkimos.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * A member as administrators and program managers see it.
 *
 * @param person ID of the member
 * @param kind whether the member is a person or an API client
 * @param name name of the person, or label of the API client
 * @param email email address; null for API clients and erased people
 * @param roles roles in the institution; empty for people who are mentors or mentees
 * only, and for former members
 * @param state whether the membership is in force
 * @param access whether the member can sign in, and how far the invitation is
 */
public record MemberView(PersonId person, MemberKind kind, PersonName name, @Nullable String email, Set<Role> roles,
		MemberState state, MemberAccess access) {
}
