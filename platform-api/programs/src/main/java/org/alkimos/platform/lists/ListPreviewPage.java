package org.alkimos.platform.lists;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;
import org.alkimos.programs.lists.LineError;
import org.alkimos.programs.lists.LineNote;
import org.alkimos.programs.lists.ListLine;
import org.alkimos.programs.lists.ListPreview;
import org.alkimos.programs.ties.RelationKind;

/** Preview of an uploaded list before it is saved. */
public record ListPreviewPage(ListPreview preview) implements Placed {

	private static final int SHOWN = 200;

	@Override
	public String place() {
		return ListsPage.HREF;
	}

	public String kind() {
		return ListsPage.words(this.preview.list().kind());
	}

	public int ready() {
		return this.preview.list().ready().size();
	}

	public int faulty() {
		return this.preview.list().faultyRows();
	}

	public List<LineError> errors() {
		return this.preview.list().errors().stream().limit(SHOWN).toList();
	}

	public int moreErrors() {
		return Math.max(0, this.preview.list().errors().size() - SHOWN);
	}

	public List<LineNote> notes() {
		return this.preview.list().notes().stream().limit(SHOWN).toList();
	}

	public int moreNotes() {
		return Math.max(0, this.preview.list().notes().size() - SHOWN);
	}

	public List<ListLine> lines() {
		return this.preview.list().ready().stream().limit(SHOWN).toList();
	}

	public int moreLines() {
		return Math.max(0, ready() - SHOWN);
	}

	/** The relationship in a row. */
	public String what(ListLine line) {
		RelationKind kind = line.kind();
		if (kind == null) {
			return "mentor of, in " + line.program();
		}
		String year = (line.year() != null) ? ", " + line.year() : "";
		return switch (kind) {
			case SUPERVISES, EVALUATES -> kind.name().toLowerCase(Locale.ROOT);
			case CO_AUTHOR -> "co-author of" + year;
		};
	}

	/** The end date of a past pairing, or null for a relationship. */
	public @Nullable String until(ListLine line) {
		return (line.endedOn() != null) ? Dates.shortDay(line.endedOn()) : null;
	}

	public String row(int number) {
		return (number == 0) ? "Whole file" : "Row " + number;
	}

	public String confirmLabel() {
		return "Import " + Numbers.count(ready(), "entry", "entries");
	}

	public String leftOut() {
		return (faulty() == 0) ? "All rows are valid."
				: Numbers.count(faulty(), "row") + " will be skipped. You can fix skipped rows and import them later.";
	}

	public String href() {
		return ListsPage.HREF + "/" + this.preview.id().value();
	}

	public String listsHref() {
		return ListsPage.HREF;
	}

}
