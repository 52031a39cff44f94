package org.alkimos.platform.agreements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.alkimos.agreements.Signer;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Tone;

/**
 * Row of a signer.
 *
 * @param name full name
 * @param role mentor or mentee
 * @param signed whether they signed the current text
 * @param when time of the signature, or a text that it is missing
 */
public record SignerRow(String name, String role, boolean signed, String when) {

	private static final PersonName UNKNOWN = new PersonName("A", "member");

	static List<SignerRow> of(List<Signer> signers, Map<PersonId, PersonName> names) {
		return signers.stream().map((signer) -> of(signer, names.getOrDefault(signer.person(), UNKNOWN))).toList();
	}

	private static SignerRow of(Signer signer, PersonName name) {
		Instant at = signer.signedAt();
		String when = (at != null) ? "Signed " + at(at)
				: signer.gone() ? "Signature no longer needed" : "Not signed yet";
		String role = (signer.role() == ParticipantRole.MENTOR) ? "Mentor" : "Mentee";
		return new SignerRow(name.full(), role, at != null, when);
	}

	static String at(Instant at) {
		return Dates.moment(at, ZoneOffset.UTC) + " UTC";
	}

	public Tone tone() {
		return this.signed ? Tone.GREEN : Tone.GREY;
	}

}
