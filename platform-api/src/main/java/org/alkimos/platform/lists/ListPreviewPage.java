package org.alkimos.platform.lists;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;
import org.alkimos.programs.RelationKind;
import org.alkimos.programs.roster.LineError;
import org.alkimos.programs.roster.LineNote;
import org.alkimos.programs.roster.ListLine;
import org.alkimos.programs.roster.ListPreview;

/** What an uploaded list would do; nothing is saved yet. */
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

	/** What a row says of its two people. */
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

	/** When a pair ended; null for a line. */
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
		return (faulty() == 0) ? "Every row can be used."
				: Numbers.count(faulty(), "row is", "rows are") + " left out; correct and import them later.";
	}

	public String href() {
		return ListsPage.HREF + "/" + this.preview.id().value();
	}

	public String listsHref() {
		return ListsPage.HREF;
	}

}
