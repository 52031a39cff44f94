package org.alkimos.agreements.templates;

import org.alkimos.agreements.versions.AgreementSection;

/**
 * A section of the template.
 *
 * @param key stable name
 * @param heading as shown
 * @param prompt what to think about while writing
 * @param text a draft text that a pod may keep or rewrite
 */
record TemplateSection(String key, String heading, String prompt, String text) {

	AgreementSection draft() {
		return new AgreementSection(this.key, this.heading, this.text);
	}

}
