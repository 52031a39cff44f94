package org.alkimos.platform.identity.machine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.machine.ApiClientTerms;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Form values of an API client.
 *
 * @param label name of the client; not asked for a change
 * @param owner email address of the owner
 * @param expiresOn last day, as an ISO 8601 date
 */
public record ApiClientForm(@Nullable String label, @Nullable List<@Nullable MachineRight> rights,
		@Nullable String owner, @Nullable String expiresOn) {

	public List<String> rightNames() {
		return said(this.rights).stream().map(MachineRight::name).toList();
	}

	ApiClientTerms terms(@Nullable PersonId person) {
		return terms(this.rights, person, day());
	}

	private @Nullable LocalDate day() {
		try {
			return (this.expiresOn != null) ? LocalDate.parse(this.expiresOn) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	static ApiClientTerms terms(@Nullable Collection<@Nullable MachineRight> rights, @Nullable PersonId owner,
			@Nullable LocalDate expiresOn) {
		return new ApiClientTerms(said(rights), owner, expiresOn);
	}

	private static Set<MachineRight> said(@Nullable Collection<@Nullable MachineRight> rights) {
		Collection<@Nullable MachineRight> asked = Objects.requireNonNullElse(rights, List.of());
		return asked.stream().filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
	}

}
