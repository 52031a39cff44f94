package org.alkimos.identity;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.kernel.tenancy.PersonId;

/** Memberships of the bound institution. */
public interface MemberRows extends Repository<Member, PersonId> {

	Member save(Member member);

	Optional<Member> findById(PersonId id);

	Optional<Member> findByEmailNormal(String emailNormal);

}
