package org.alkimos.platform.lists;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.programs.CoAuthorRule;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.roster.ListImportView;
import org.alkimos.programs.roster.ListKind;

/**
 * Lists that were imported, where co-authorship counts, and where to bring more.
 */
public record ListsPage(List<Imported> imported, List<Switch> switches) {

	static final String HREF = "/lists";

	public ListsPage {
		imported = List.copyOf(imported);
		switches = List.copyOf(switches);
	}

	/** What a kind of list is called. */
	static String words(ListKind kind) {
		return switch (kind) {
			case RELATIONS -> "Lines between people";
			case HISTORY -> "Earlier pairs";
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

	/** Whether co-authors may share a pod of a cohort. */
	public record Switch(CohortLink cohort, CoAuthorRule rule) {

		public String title() {
			return this.cohort.programName() + " · " + this.cohort.name();
		}

		/** Tells its fields from those of the others. */
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

		/** How it stands, in a sentence. */
		public String words() {
			Integer years = this.rule.withinYears();
			return !this.rule.applies() ? "Co-authors may share a pod."
					: (years == null) ? "Co-authors are kept apart." : "Co-authors of the last "
							+ Numbers.count(years, "year") + " are kept apart; so are those without a year.";
		}

	}

}
