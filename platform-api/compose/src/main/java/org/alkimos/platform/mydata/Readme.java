package org.alkimos.platform.mydata;

import java.time.Instant;
import java.util.List;

import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.platform.mydata.MyData.Part;

/** README of the archive: what the files contain and what is not included. */
final class Readme {

	private static final String INTRODUCTION = """
			YOUR DATA AT %s
			=================

			This is what Alkimos held about you on %s (UTC) for this institution. If you belong to another institution,
			switch to it and download your data there.

			Each table comes in two formats: .json for software and .csv for spreadsheets. An empty file means that
			nothing of this kind is kept. In .csv files, text that starts with a character such as = has an apostrophe
			before it so that spreadsheets don't treat it as a formula.

			WHAT IS INCLUDED
			----------------
			""";

	private static final String REST = """

			WHAT ISN'T INCLUDED
			-------------------
			- What others said in confidence: ratings of you by mentees (as a mentor, you see a mentee's scores only if
			  that mentee chooses to share them with you), other people's check-ins and private notes, and whether
			  anyone asked to be kept apart from you. These belong to the people who wrote them.
			- Names of other people: they appear as IDs. People you named in a roster are kept as a key of their
			  address, not as the address.
			- Drafts by the committee that formed the pods.
			- Your password. The sign-in service keeps it as a hash, along with the name and address you see here.

			To have anything corrected, or everything erased, ask an administrator at your institution.
			""";

	private Readme() {
	}

	static String of(List<Part> parts, String institution, Instant at) {
		var text = new StringBuilder(
				INTRODUCTION.formatted(institution.toUpperCase(java.util.Locale.ROOT), at.toString().substring(0, 16)));
		for (Part part : parts) {
			for (PersonalTable table : part.tables()) {
				text.append("- %s/%s: %s (%d)%n".formatted(part.module(), table.name(), table.about(),
						table.rows().size()));
			}
		}
		return text.append(REST).toString().replace("\r\n", "\n").replace("\n", "\r\n");
	}

}
