package org.alkimos.identity;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.kernel.tenancy.Role;

/** One role of one member. */
@Table(schema = "identity", value = "member_role")
record RoleGrant(Role role) {

	static Set<RoleGrant> all(Set<Role> roles) {
		return roles.stream().map(RoleGrant::new).collect(Collectors.toSet());
	}

}
