package org.alkimos.agreements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.agreements.versions.AgreementSection;
import org.alkimos.kernel.problems.Problem.Conflict;

/** The text of an agreement, section by section. */
record Sections(List<AgreementSection> all) {

	Sections {
		all = List.copyOf(all);
	}

	/** Replaces the texts given by key; the other sections keep theirs. */
	List<AgreementSection> reading(Map<String, String> texts) {
		return this.all.stream()
			.map((section) -> section.reading(texts.getOrDefault(section.key(), section.text())))
			.toList();
	}

	Set<String> keys() {
		return this.all.stream().map(AgreementSection::key).collect(Collectors.toSet());
	}

	List<AgreementView.Part> parts(AgreementTemplate template) {
		return this.all.stream()
			.map((section) -> new AgreementView.Part(section.key(), section.heading(), template.promptOf(section.key()),
					section.text()))
			.toList();
	}

	void requireComplete() {
		this.all.stream().filter((section) -> section.text().isBlank()).findFirst().ifPresent((section) -> {
			throw new Conflict("The section “" + section.heading() + "” is empty. Complete it, then sign.");
		});
	}

}
