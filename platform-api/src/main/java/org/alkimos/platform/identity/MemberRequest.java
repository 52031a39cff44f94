package org.alkimos.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Role;

/** A person to enlist, as it arrives; what is missing is told field by field. */
record MemberRequest(@Nullable String given, @Nullable String family, @Nullable String email,
		@Nullable List<@Nullable Role> roles) {

	NewMember toNewMember() {
		return new NewMember(text(this.given), text(this.family), text(this.email), said(this.roles));
	}

	/** A blank in a form is none of them. */
	static Set<Role> said(@Nullable Collection<@Nullable Role> roles) {
		Collection<@Nullable Role> asked = Objects.requireNonNullElse(roles, List.of());
		return asked.stream().filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
	}

	static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
