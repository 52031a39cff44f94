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
public record Section(String key, String heading, String text) {

	public Section reading(String words) {
		return new Section(this.key, this.heading, words);
	}

}
