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
import org.alkimos.agreements.Signer;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;

/**
 * The agreement's page for one member.
 *
 * @param href address of the agreement
 * @param pretitle whose pod it is
 * @param state where the agreement stands
 * @param version version of the text, sent back with a signature
 * @param blocks the text
 * @param signers who has signed
 * @param youSigned whether the reader has
 * @param versions numbers of the signed versions, newest first
 * @param review when to look at the agreement again, if it is in force
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
		return new AgreementPage(hrefOf(view), "Pod of " + rows.getFirst().name(), view.state(), view.version(), blocks,
				rows, signed, versions, reviewOf(view, zone));
	}

	static String hrefOf(AgreementView view) {
		return "/pods/" + view.pod().value() + "/agreement";
	}

	/** One month after all have signed, as the agreement itself proposes. */
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

	/** What the state means for the reader. */
	public String explanation() {
		return switch (this.state) {
			case DRAFT -> "A first wording is proposed. Change what does not fit, then everyone signs. "
					+ "Any change asks all of you to sign again.";
			case ACTIVE -> "All of you have signed version " + this.versions.getFirst()
					+ ". It binds you as it stands; "
					+ "a change starts a new draft and this version stays in force until all have signed the new one.";
			case RENEGOTIATION -> "You are writing a new version. Version " + this.versions.getFirst()
					+ " stays in force until all have signed the new one.";
			case ENDED -> "The pod has concluded. The agreement can be read but no longer changed.";
		};
	}

	public boolean open() {
		return this.state != AgreementState.ENDED;
	}

	public boolean maySign() {
		return open() && !this.youSigned && empty().isEmpty();
	}

	/** Headings under which nothing is written yet. */
	public List<String> empty() {
		return this.blocks.stream().filter(TextBlock::isEmpty).map(TextBlock::heading).toList();
	}

	public String progress() {
		long signed = this.signers.stream().filter(SignerRow::signed).count();
		return signed + " of " + Numbers.count(this.signers.size(), "member") + " signed";
	}

	/** Who has still to sign, in words; empty if nobody. */
	public String waitingFor() {
		return this.signers.stream()
			.filter((row) -> !row.signed())
			.map(SignerRow::name)
			.collect(Collectors.joining(", "));
	}

}
