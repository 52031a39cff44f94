package org.alkimos.platform.agreements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.alkimos.agreements.versions.Signer;
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

	static List<SignerRow> of(List<Signer> signers, Map<PersonId, PersonName> names, ZoneId zone) {
		return signers.stream()
			.map((signer) -> of(signer, names.getOrDefault(signer.person(), UNKNOWN), zone))
			.toList();
	}

	private static SignerRow of(Signer signer, PersonName name, ZoneId zone) {
		Instant at = signer.signedAt();
		String when = (at != null) ? "Signed " + Dates.moment(at, zone)
				: signer.gone() ? "Signature no longer needed" : "Not signed yet";
		String role = (signer.role() == ParticipantRole.MENTOR) ? "Mentor" : "Mentee";
		return new SignerRow(name.full(), role, at != null, when);
	}

	public Tone tone() {
		return this.signed ? Tone.GREEN : Tone.GREY;
	}

}
