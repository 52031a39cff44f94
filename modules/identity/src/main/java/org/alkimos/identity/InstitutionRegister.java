package org.alkimos.identity;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.kernel.tenancy.TenantId;

/** Register of all institutions; has rows in the platform's own tenant only. */
interface InstitutionRegister extends Repository<RegisteredInstitution, TenantId> {

	RegisteredInstitution save(RegisteredInstitution institution);

	Optional<RegisteredInstitution> findById(TenantId id);

	boolean existsByAlias(String alias);

}
