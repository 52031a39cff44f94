package org.alkimos.identity;

import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.kernel.tenancy.Role;

/** One role of one member. */
@Table(schema = "identity", value = "member_role")
record RoleGrant(Role role) {
}
