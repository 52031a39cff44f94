package org.alkimos.platform.mydata;

import java.time.Instant;
import java.util.List;

import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.platform.mydata.MyData.Part;

/** Says in plain words what the files are, and what is not in them. */
final class Readme {

	private static final String INTRODUCTION = """
			YOUR DATA AT %s
			=================

			This is what Alkimos held about you on %s (UTC), for this institution. If you belong to another one,
			switch to it and download your data there.

			Each table comes twice: .json for programs, .csv for spreadsheets. An empty file means that nothing of the
			kind is kept. In .csv files a sign such as = at the start of a text has an apostrophe before it, so that
			spreadsheets do not take it for a formula.

			WHAT IS IN IT
			-------------
			""";

	private static final String REST = """

			WHAT IS NOT IN IT
			-----------------
			- What others said in confidence: ratings of you by mentees (you see them as a mentor in the results once
			  five or more people have answered), check-ins and private notes of others, and whether anybody asked to be
			  kept apart from you. These belong to those who wrote them.
			- Names of other people: they stand under an id. People you named in a roster are kept as a key of their
			  address, not as the address.
			- Drafts of the committee that formed pods.
			- Your password. The sign-on service keeps it as a hash, along with the name and address you see here.

			To have something corrected, or everything erased, ask an administrator of your institution.
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
