package org.alkimos.agreements.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * People whose signatures an agreement needs, and former members who signed earlier
 * versions.
 */
public record Signers(List<Signer> all) {

	/** Fewest signatures an agreement needs to take effect. */
	private static final int FEWEST = 2;

	public Signers {
		all = List.copyOf(all);
	}

	public static Signers of(List<PersonId> mentors, List<PersonId> mentees) {
		return new Signers(Stream
			.concat(mentors.stream().map((mentor) -> Signer.of(mentor, ParticipantRole.MENTOR)),
					mentees.stream().map((mentee) -> Signer.of(mentee, ParticipantRole.MENTEE)))
			.toList());
	}

	public Signers signedBy(PersonId person, Instant at) {
		return each((signer) -> isMember(signer, person) ? signer.signing(at) : signer);
	}

	/** Clears all signatures after a change of the text. */
	public Signers released() {
		return each(Signer::released);
	}

	/** Removes an erased person from the required signatures. */
	public Signers without(PersonId person) {
		return each((signer) -> signer.person().equals(person) ? signer.leaving() : signer);
	}

	/** Replaces the members and their roles, and clears all signatures. */
	public Signers followedBy(List<PersonId> mentors, List<PersonId> mentees) {
		Map<PersonId, ParticipantRole> now = roles(mentors, mentees);
		List<Signer> followed = new ArrayList<>();
		for (Signer signer : this.all) {
			ParticipantRole role = now.remove(signer.person());
			followed.add((role != null) ? signer.belongingAs(role) : signer.outside());
		}
		now.forEach((person, role) -> followed.add(Signer.of(person, role)));
		return new Signers(followed).released();
	}

	public boolean are(List<PersonId> mentors, List<PersonId> mentees) {
		return roles(mentors, mentees).equals(members());
	}

	private static Map<PersonId, ParticipantRole> roles(List<PersonId> mentors, List<PersonId> mentees) {
		Map<PersonId, ParticipantRole> roles = new LinkedHashMap<>();
		mentees.forEach((mentee) -> roles.put(mentee, ParticipantRole.MENTEE));
		mentors.forEach((mentor) -> roles.put(mentor, ParticipantRole.MENTOR));
		return roles;
	}

	/** Marks all mentees as former members. */
	public Signers withoutMentees() {
		return each((signer) -> (signer.role() == ParticipantRole.MENTEE) ? signer.outside() : signer);
	}

	private Signers each(UnaryOperator<Signer> change) {
		return new Signers(this.all.stream().map(change).toList());
	}

	public List<Signer> present() {
		return this.all.stream().filter((signer) -> !signer.hasLeft()).toList();
	}

	public List<Signer> signed() {
		return this.all.stream().filter(Signer::hasSigned).toList();
	}

	public boolean areSettled() {
		return this.all.stream().allMatch(Signer::needsNoSignature) && signed().size() >= FEWEST;
	}

	public Map<PersonId, ParticipantRole> members() {
		Map<PersonId, ParticipantRole> members = new LinkedHashMap<>();
		present().forEach((signer) -> members.put(signer.person(), signer.role()));
		return members;
	}

	public Optional<Signer> member(PersonId person) {
		return this.all.stream().filter((signer) -> isMember(signer, person)).findFirst();
	}

	private static boolean isMember(Signer signer, PersonId person) {
		return signer.person().equals(person) && !signer.hasLeft();
	}

}
