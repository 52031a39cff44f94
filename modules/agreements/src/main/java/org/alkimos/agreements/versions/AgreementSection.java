package org.alkimos.agreements.versions;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A section of an agreement's text.
 *
 * @param key stable name of the section
 * @param heading title of the section, as shown
 * @param text what the pod wrote, at most 4,000 characters; may be empty while it is a
 * draft
 */
@Table(schema = "agreements", value = "section")
public record AgreementSection(String key, String heading, String text) {

	public AgreementSection reading(String words) {
		return new AgreementSection(this.key, this.heading, words);
	}

}
