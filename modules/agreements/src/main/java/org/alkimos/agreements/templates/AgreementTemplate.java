package org.alkimos.agreements.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import org.alkimos.agreements.versions.AgreementSection;

/**
 * Sections of a new agreement. Headings, prompts, and draft texts are ours and stored as
 * data.
 *
 * @param sections in the order they are shown
 */
public record AgreementTemplate(List<TemplateSection> sections) {

	private static final AgreementTemplate POD = read("pod-agreement.json");

	public static AgreementTemplate forPods() {
		return POD;
	}

	public List<AgreementSection> draft() {
		return this.sections.stream().map(TemplateSection::draft).toList();
	}

	/**
	 * Returns the prompt of a section, or an empty text if the template no longer
	 * contains the section.
	 */
	public String promptOf(String key) {
		return this.sections.stream()
			.filter((section) -> section.key().equals(key))
			.map(TemplateSection::prompt)
			.findFirst()
			.orElse("");
	}

	private static AgreementTemplate read(String resource) {
		try (InputStream json = AgreementTemplate.class.getResourceAsStream(resource)) {
			return JsonMapper.shared().readValue(Objects.requireNonNull(json, resource), AgreementTemplate.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
