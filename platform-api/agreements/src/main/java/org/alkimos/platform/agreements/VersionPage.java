package org.alkimos.platform.agreements;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.Dates;

/**
 * Page and printout of a signed version.
 *
 * @param back path of the agreement
 * @param pretitle name of the pod
 * @param number number of the version
 * @param activated time of the last signature
 * @param sha256 hash of the canonical text
 * @param blocks the text
 * @param signers who signed and when
 */
public record VersionPage(String back, String pretitle, int number, String activated, String sha256,
		List<TextBlock> blocks, List<SignerRow> signers, boolean namesRemoved) {

	static VersionPage of(AgreementVersion version, Map<PersonId, PersonName> names, ZoneId zone) {
		List<SignerRow> signers = SignerRow.of(version.signers(), names, zone);
		List<TextBlock> blocks = version.sections()
			.stream()
			.map((section) -> TextBlock.of(section.heading(), section.text()))
			.toList();
		return new VersionPage("/pods/" + version.pod().value() + "/agreement", signers.getFirst().name() + "’s pod",
				version.number(), Dates.moment(version.activatedAt(), zone), version.sha256(), blocks, signers,
				version.namesRemovedAt() != null);
	}

}
