package org.alkimos.programs.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.csv.CsvFile;
import org.alkimos.programs.lists.ListUploads.Upload;
import org.alkimos.programs.problems.ProgramsProblem;
import org.alkimos.programs.roster.RowError;
import org.alkimos.programs.ties.PersonKey;

/**
 * Imports relationships (supervisory, evaluative, co-author) and past pairings: preview
 * first, then confirm. For program managers.
 */
@Service
public class ListImports {

	private final PeopleLists lists;

	private final ListUploads uploads;

	private final AuditTrail audit;

	private final Clock clock;

	ListImports(PeopleLists lists, ListUploads uploads, AuditTrail audit, Clock clock) {
		this.lists = lists;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns a preview of a file; stores nothing. */
	@Transactional(readOnly = true)
	public PeopleList read(Actor actor, ListKind kind, byte @Nullable [] content) {
		actor.require(Role.PROGRAM_MANAGER);
		PeopleList list = ListReader.read(kind, required(content), LocalDate.now(this.clock));
		List<LineNote> notes = new ArrayList<>(list.notes());
		notes.addAll(absent(actor, list));
		return new PeopleList(kind, list.ready(), list.errors(), notes);
	}

	/** A typo in an address would disable a rule, so it gets a warning. */
	private List<LineNote> absent(Actor actor, PeopleList list) {
		Set<PersonKey> named = new LinkedHashSet<>();
		list.ready().forEach((line) -> named.addAll(List.of(PersonKey.of(line.one()), PersonKey.of(line.other()))));
		Set<PersonKey> unknown = this.lists.unknown(actor, named);
		List<LineNote> notes = new ArrayList<>();
		for (ListLine line : list.ready()) {
			for (int i = 0; i < 2; i++) {
				String person = (i == 0) ? line.one() : line.other();
				if (unknown.contains(PersonKey.of(person))) {
					notes.add(new LineNote(line.row(), list.kind().people().get(i), RowError.shorten(person)
							+ " isn't in any cohort yet. This row will count as soon as that changes."));
				}
			}
		}
		return notes;
	}

	/** Stores the file for a day, so that it can be confirmed after the preview. */
	@Transactional
	public ListImportId keep(Actor actor, ListKind kind, byte @Nullable [] content) {
		actor.require(Role.PROGRAM_MANAGER);
		byte[] file = required(content);
		if (file.length > CsvFile.MAX_BYTES) {
			throw new InvalidInput(ProgramsProblem.IMPORT_FILE_TOO_LARGE, "file",
					"The file is larger than 2 MB. Split it and import the parts one at a time.");
		}
		ListImportId id = this.uploads.keep(kind, file, actor.person(), this.clock.instant());
		this.audit.record(actor, "programs.list-uploaded", id);
		return id;
	}

	private static byte[] required(byte @Nullable [] content) {
		if (content == null) {
			throw new InvalidInput(ProgramsProblem.IMPORT_FILE_REQUIRED, "file", "Choose a file.");
		}
		return content;
	}

	/** Returns the current preview or the result of a stored file. */
	@Transactional(readOnly = true)
	public ListPreview preview(Actor actor, ListImportId id) {
		actor.require(Role.PROGRAM_MANAGER);
		Upload upload = this.uploads.find(id, this.clock.instant()).orElseThrow(NotFound::new);
		return new ListPreview(id, (upload.entries() != null) ? PeopleList.none(upload.kind())
				: read(actor, upload.kind(), upload.content()), upload.entries());
	}

	/** Imports all valid rows of a stored file; idempotent. */
	@Transactional
	public ListPreview confirm(Actor actor, ListImportId id) {
		actor.require(Role.PROGRAM_MANAGER);
		Upload upload = this.uploads.findForChange(id, this.clock.instant()).orElseThrow(NotFound::new);
		if (upload.entries() != null) {
			return new ListPreview(id, PeopleList.none(upload.kind()), upload.entries());
		}
		PeopleList list = read(actor, upload.kind(), upload.content());
		if (list.ready().isEmpty()) {
			throw new Conflict(ProgramsProblem.LIST_WITHOUT_USABLE_ROWS,
					"No rows in this list can be used. Fix the file and upload it again.");
		}
		switch (list.kind()) {
			case RELATIONS ->
				this.lists.add(actor, id.value(), list.ready().stream().map(ListLine::relation).toList(), List.of());
			case HISTORY ->
				this.lists.add(actor, id.value(), List.of(), list.ready().stream().map(ListLine::pair).toList());
		}
		this.uploads.confirmed(id, list.ready().size(), this.clock.instant());
		this.audit.record(actor, "programs.list-imported", id, list.ready().size() + " entries");
		return new ListPreview(id, list, list.ready().size());
	}

	/** Stores and imports a file in one step, for API clients that have previewed it. */
	@Transactional
	public ListImportId bring(Actor actor, ListKind kind, byte @Nullable [] content) {
		ListImportId id = keep(actor, kind, content);
		confirm(actor, id);
		return id;
	}

	/** Deletes a stored file, or everything imported from it; idempotent. */
	@Transactional
	public void remove(Actor actor, ListImportId id) {
		actor.require(Role.PROGRAM_MANAGER);
		if (this.uploads.findForChange(id, this.clock.instant()).isEmpty()) {
			return;
		}
		this.lists.remove(actor, id.value());
		this.uploads.forget(id);
		this.audit.record(actor, "programs.list-removed", id);
	}

	/** Returns all imported lists, newest first. */
	@Transactional(readOnly = true)
	public List<ListImportView> imported(Actor actor) {
		actor.require(Role.PROGRAM_MANAGER);
		return this.uploads.imported();
	}

	/** Returns a template with the header row only. */
	public String template(ListKind kind) {
		return kind.template();
	}

}
