package org.alkimos.platform.progress.pod;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.agreements.AgreementSummary;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.Ombuds;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.progress.pod.PodPage.AgreementPanel;
import org.alkimos.platform.ui.Tone;
import org.alkimos.progress.PodSummary;

/**
 * Data of other modules for the page of a pod: its agreement and the contact for
 * confidential help.
 */
@Component
public class PodSurroundings {

	private final AgreementDesk agreements;

	private final Institutions institutions;

	PodSurroundings(AgreementDesk agreements, Institutions institutions) {
		this.agreements = agreements;
		this.institutions = institutions;
	}

	AgreementPanel agreement(Actor actor, PodSummary pod, PodNames.Known names) {
		@Nullable AgreementSummary summary = this.agreements.summaryOf(actor, List.of(pod.pod())).get(pod.pod());
		String href = PodPaths.agreement(pod.pod());
		if (summary == null) {
			return new AgreementPanel("Preparing", Tone.GREY, "The draft will be ready shortly.", null, "", false);
		}
		boolean mine = summary.unsigned().contains(actor.person());
		return switch (summary.state()) {
			case DRAFT -> new AgreementPanel("Draft", Tone.ORANGE, waiting(actor, summary, names), href,
					mine ? "Read and sign" : "Open the agreement", mine);
			case ACTIVE ->
				new AgreementPanel("Signed", Tone.GREEN, "Everyone has signed.", href, "Open the agreement", false);
			case RENEGOTIATION -> new AgreementPanel("New draft", Tone.BLUE,
					"The signed version stays in force. " + waiting(actor, summary, names), href,
					mine ? "Read and sign" : "Open the agreement", mine);
			case ENDED -> new AgreementPanel("Ended", Tone.GREY, "It ended with the pod. You can still read it.", href,
					"Read the agreement", false);
		};
	}

	private static String waiting(Actor actor, AgreementSummary summary, PodNames.Known names) {
		if (summary.unsigned().isEmpty()) {
			return "Everyone has signed.";
		}
		List<String> missing = summary.unsigned()
			.stream()
			.map((person) -> actor.is(person) ? "you" : names.name(person))
			.sorted()
			.toList();
		return summary.signed().size() + " of " + (summary.signed().size() + missing.size())
				+ " have signed. Waiting for: " + String.join(", ", missing) + ".";
	}

	public PodPage.Help help(Actor actor) {
		Ombuds ombuds = this.institutions.current(actor).ombuds();
		return ombuds.isNamed() ? new PodPage.Help(ombuds.name(), ombuds.contact(), hrefOf(ombuds.contact()))
				: new PodPage.Help(null, null, null);
	}

	/**
	 * Returns an email or web address as a link, or null for anything else, such as a
	 * phone number.
	 */
	static @Nullable String hrefOf(String contact) {
		String lower = contact.toLowerCase(Locale.ROOT);
		if (lower.startsWith("https://") || lower.startsWith("http://")) {
			return contact;
		}
		return EmailAddress.parse(contact)
			.accepted()
			.map((address) -> "mailto:" + UriUtils.encode(address.normal(), StandardCharsets.UTF_8).replace("%40", "@"))
			.orElse(null);
	}

}
