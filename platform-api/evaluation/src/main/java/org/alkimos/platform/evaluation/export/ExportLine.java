package org.alkimos.platform.evaluation.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.ExportView;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;

/** View of an export. */
public record ExportLine(ExportView view, String cohort) {

	private static final long MEGABYTE = 1_000_000;

	static ExportLine of(ExportView view, Map<CohortId, String> names) {
		return new ExportLine(view, names.getOrDefault(view.cohort(), "A cohort"));
	}

	public String href() {
		return ExportPages.PATH + "/" + this.view.id().value();
	}

	public String fileHref() {
		return href() + "/file.zip";
	}

	/** Purpose of the export. */
	public String purpose() {
		return (this.view.purpose() == Purpose.RESEARCH) ? "for research" : "for program evaluation";
	}

	public boolean active() {
		return this.view.state().isActive();
	}

	public boolean ready() {
		return this.view.bytes() != null;
	}

	public String state() {
		return switch (this.view.state()) {
			case QUEUED -> "Waiting";
			case RUNNING -> "In progress, " + this.view.percent() + "%";
			case READY -> "Ready";
			case CANCELED -> "Canceled or removed";
			case FAILED -> "Failed";
		};
	}

	public Tone tone() {
		return switch (this.view.state()) {
			case QUEUED, RUNNING -> Tone.BLUE;
			case READY -> Tone.GREEN;
			case CANCELED -> Tone.GREY;
			case FAILED -> Tone.RED;
		};
	}

	/** Status as a sentence. */
	public String words() {
		return switch (this.view.state()) {
			case QUEUED -> "Waiting to start. This usually takes a second or two.";
			case RUNNING -> (this.view.responses() != null)
					? "Writing " + Numbers.count(this.view.responses(), "form") + "." : "Reading answers.";
			case READY -> forms() + ", " + size() + ". It is deleted automatically three days after it was created.";
			case CANCELED -> "This export was canceled or its file was removed. Nothing is kept.";
			case FAILED -> "This export failed and there is no file. Start it again.";
		};
	}

	private String forms() {
		return (this.view.responses() != null) ? Numbers.count(this.view.responses(), "form") : "Forms";
	}

	/** File size; a dash until the file is ready. */
	public String size() {
		Long bytes = this.view.bytes();
		return (bytes == null) ? "–" : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
	}

	public Instant requestedAt() {
		return this.view.requestedAt();
	}

	public @Nullable Instant removedAt() {
		return this.view.removedAt();
	}

	public ZoneId zone() {
		return ZoneOffset.UTC;
	}

}
