package org.alkimos.platform.lists;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.programs.lists.LineError;
import org.alkimos.programs.lists.LineNote;
import org.alkimos.programs.lists.ListImportId;
import org.alkimos.programs.lists.ListImportView;
import org.alkimos.programs.lists.ListImports;
import org.alkimos.programs.lists.ListKind;
import org.alkimos.programs.lists.PeopleList;

@RestController
@RequestMapping("/api/v1/list-imports")
@Tag(name = "Lists")
class ListImportsApi {

	private final ListImports imports;

	ListImportsApi(ListImports imports) {
		this.imports = imports;
	}

	/**
	 * Lists the imported lists, newest first. For program managers. All lists come at
	 * once, without pages. API clients need the right READ_ROSTER or WRITE_ROSTER.
	 * @return the lists in use
	 */
	@GetMapping
	Imported listImportedLists(Actor actor) {
		return new Imported(this.imports.imported(actor));
	}

	/**
	 * Imports a list of relationships or past pairings. For program managers. Rows with
	 * errors are skipped, and an unreadable file is an error in the report. The list
	 * applies in every open cohort of the institution, also to people enrolled later;
	 * importing it again adds a second list. Fails with 422 unless exactly one file is
	 * sent. API clients need the right WRITE_ROSTER.
	 * @param relations CSV file of relationships in UTF-8, at most 2 MB and 5,000 rows,
	 * with the columns person, other_person, kind (supervises, evaluates, or co-author),
	 * and optionally year (of the last joint publication); people are named by email
	 * address or external ID
	 * @param history CSV file of past pairings in UTF-8, at most 2 MB and 5,000 rows,
	 * with the columns mentor, mentee, program, and ended_on (ISO 8601 date); people are
	 * named by email address or external ID
	 * @param preview whether to check the file only and save nothing
	 * @return counts of rows, errors, and warnings; after an import, the Location header
	 * holds the address of the list
	 */
	@ApiResponse(responseCode = "200", description = "A preview, or no rows could be used")
	@ApiResponse(responseCode = "201", description = "The list was imported")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<Report> importList(Actor actor, @RequestPart(required = false) @Nullable MultipartFile relations,
			@RequestPart(required = false) @Nullable MultipartFile history,
			@RequestParam(defaultValue = "false") boolean preview) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		ListFiles file = ListFiles.of(relations, history);
		PeopleList list = this.imports.read(actor, file.kind(), file.content());
		if (preview || list.ready().isEmpty()) {
			return ResponseEntity.ok(Report.of(list, 0));
		}
		ListImportId id = this.imports.bring(actor, file.kind(), file.content());
		return ResponseEntity.created(URI.create("/api/v1/list-imports/" + id.value()))
			.body(Report.of(list, list.ready().size()));
	}

	/**
	 * Gets an imported list. For program managers. API clients need the right READ_ROSTER
	 * or WRITE_ROSTER.
	 * @param listId ID of the list
	 * @return the list, without its entries
	 */
	@GetMapping("/{listId}")
	ListImportView getImportedList(Actor actor, @PathVariable ListImportId listId) {
		return this.imports.imported(actor, listId);
	}

	/**
	 * Removes an imported list with all its entries. For program managers. An unknown
	 * list is not an error, so a removal can be repeated. API clients need the right
	 * WRITE_ROSTER.
	 * @param listId ID of the list
	 */
	@DeleteMapping("/{listId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeImportedList(Actor actor, @PathVariable ListImportId listId) {
		this.imports.remove(actor, listId);
	}

	/**
	 * The imported lists of the institution.
	 *
	 * @param items lists in use, newest first
	 */
	record Imported(List<ListImportView> items) {
	}

	/**
	 * Result of checking or importing a list.
	 *
	 * @param kind kind of list
	 * @param ready number of rows that can be, or were, imported
	 * @param faulty number of rows with errors; an unreadable file counts as one
	 * @param imported number of rows imported by this request; 0 for a preview
	 * @param errors errors in rows or in the whole file
	 * @param notes warnings, such as about people who are in no cohort yet
	 */
	record Report(ListKind kind, int ready, int faulty, int imported, List<LineError> errors, List<LineNote> notes) {

		static Report of(PeopleList list, int imported) {
			return new Report(list.kind(), list.ready().size(), list.faultyRows(), imported, list.errors(),
					list.notes());
		}

	}

}
