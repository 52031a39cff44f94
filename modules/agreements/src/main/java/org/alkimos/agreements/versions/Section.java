package org.alkimos.agreements.versions;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A part of an agreement's text.
 *
 * @param key stable name of the part
 * @param heading as shown
 * @param text what the pod wrote; may be empty while it is a draft
 */
@Table(schema = "agreements", value = "section")
public record Section(String key, String heading, String text) {

	public Section reading(String words) {
		return new Section(this.key, this.heading, words);
	}

}
