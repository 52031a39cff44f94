package org.alkimos.platform.lists;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.lists.CoAuthorRule;
import org.alkimos.programs.lists.ListImportView;
import org.alkimos.programs.lists.ListKind;

/**
 * Imported lists, the co-author rule of each cohort, and the upload form.
 */
public record ListsPage(List<Imported> imported, List<Switch> switches) {

	static final String HREF = "/lists";

	public ListsPage {
		imported = List.copyOf(imported);
		switches = List.copyOf(switches);
	}

	/** The label of a kind of list. */
	static String words(ListKind kind) {
		return switch (kind) {
			case RELATIONS -> "Relationships";
			case HISTORY -> "Past pairings";
		};
	}

	/** A list in use. */
	public record Imported(ListImportView list) {

		public String kind() {
			return words(this.list.kind());
		}

		public String entries() {
			return Numbers.count(this.list.entries(), "entry", "entries");
		}

		public String removalHref() {
			return HREF + "/" + this.list.id().value() + "/removal";
		}

		public String dialog() {
			return "remove-" + this.list.id().value();
		}

	}

	/** The co-author rule of one cohort. */
	public record Switch(CohortLink cohort, CoAuthorRule rule) {

		public String title() {
			return this.cohort.programName() + " · " + this.cohort.name();
		}

		/** Makes the field IDs unique on the page. */
		public String key() {
			return this.cohort.cohort().value().toString();
		}

		public String action() {
			return action(this.cohort.cohort());
		}

		static String action(CohortId cohort) {
			return "/cohorts/" + cohort.value() + "/co-author-rule";
		}

		public @Nullable String years() {
			Integer years = this.rule.withinYears();
			return (years != null) ? years.toString() : null;
		}

		/** The current setting, in a sentence. */
		public String words() {
			Integer years = this.rule.withinYears();
			return !this.rule.applies() ? "Co-authors may share a pod."
					: (years == null) ? "Co-authors are kept apart." : "Co-authors of the last "
							+ Numbers.count(years, "year") + " are kept apart, including those with no year.";
		}

	}

}
