package org.alkimos.platform.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.agreements.AgreementState;
import org.alkimos.agreements.AgreementView;
import org.alkimos.agreements.versions.Signer;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;

/**
 * Page of an agreement, for one member.
 *
 * @param href path of the agreement
 * @param pretitle name of the pod
 * @param state state of the agreement
 * @param version revision of the text, sent back with a signature
 * @param blocks the text
 * @param signers the members, and whether they have signed
 * @param youSigned whether the reader has signed
 * @param version revision of the text, sent back with a signature
 * @param review date of the first joint review, or null if the agreement is not in force
 */
public record AgreementPage(String href, String pretitle, AgreementState state, int version, List<TextBlock> blocks,
		List<SignerRow> signers, boolean youSigned, List<Integer> versions, @Nullable String review) {

	static AgreementPage of(Actor actor, AgreementView view, Map<PersonId, PersonName> names, ZoneId zone) {
		List<SignerRow> rows = SignerRow.of(view.signers(), names, zone);
		List<TextBlock> blocks = view.sections()
			.stream()
			.map((part) -> TextBlock.of(part.heading(), part.text()))
			.toList();
		List<Integer> versions = IntStream.range(0, view.inForce()).mapToObj((i) -> view.inForce() - i).toList();
		boolean signed = view.signerOf(actor.person()).filter(Signer::hasSigned).isPresent();
		return new AgreementPage(hrefOf(view), rows.getFirst().name() + "’s pod", view.state(), view.version(), blocks,
				rows, signed, versions, reviewOf(view, zone));
	}

	static String hrefOf(AgreementView view) {
		return "/pods/" + view.pod().value() + "/agreement";
	}

	/**
	 * Returns the date one month after everyone signed, as the template of the agreement
	 * proposes.
	 */
	private static @Nullable String reviewOf(AgreementView view, ZoneId zone) {
		var at = view.activatedAt();
		if (at == null || view.state() == AgreementState.ENDED) {
			return null;
		}
		return Dates.day(LocalDate.ofInstant(at, zone).plusMonths(1));
	}

	public String status() {
		return switch (this.state) {
			case DRAFT -> "Draft";
			case ACTIVE -> "In force";
			case RENEGOTIATION -> "New draft";
			case ENDED -> "Ended";
		};
	}

	public Tone tone() {
		return switch (this.state) {
			case DRAFT, RENEGOTIATION -> Tone.ORANGE;
			case ACTIVE -> Tone.GREEN;
			case ENDED -> Tone.GREY;
		};
	}

	/** Explains the state to the reader. */
	public String explanation() {
		return switch (this.state) {
			case DRAFT -> "A first draft is provided. Change anything that doesn't fit, then everyone signs. "
					+ "After any change, everyone must sign again.";
			case ACTIVE -> "Everyone has signed version " + this.versions.getFirst()
					+ ". It is binding as written. Changing it starts a new draft, "
					+ "and this version stays in force until everyone has signed the new one.";
			case RENEGOTIATION -> "You are writing a new version. Version " + this.versions.getFirst()
					+ " stays in force until everyone has signed the new one.";
			case ENDED -> "The pod has concluded. You can still read the agreement, but it can no longer be changed.";
		};
	}

	public boolean open() {
		return this.state != AgreementState.ENDED;
	}

	public boolean maySign() {
		return open() && !this.youSigned && empty().isEmpty();
	}

	/** Returns the headings of empty sections. */
	public List<String> empty() {
		return this.blocks.stream().filter(TextBlock::isEmpty).map(TextBlock::heading).toList();
	}

	public String progress() {
		long signed = this.signers.stream().filter(SignerRow::signed).count();
		return signed + " of " + Numbers.count(this.signers.size(), "member") + " signed";
	}

	/** Returns the names of members who have not signed, or an empty text. */
	public String waitingFor() {
		return this.signers.stream()
			.filter((row) -> !row.signed())
			.map(SignerRow::name)
			.collect(Collectors.joining(", "));
	}

}
