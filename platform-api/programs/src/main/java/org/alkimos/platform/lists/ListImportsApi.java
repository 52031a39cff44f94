package org.alkimos.platform.lists;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.alkimos.kernel.tenancy.Role;
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

	@Operation(summary = "List imported lists, newest first")
	@GetMapping
	Imported list(Actor actor) {
		return new Imported(this.imports.imported(actor));
	}

	@Operation(summary = "Import relationships or past pairings from CSV; invalid rows are skipped")
	@ApiResponse(responseCode = "200", description = "A preview, or no rows could be used")
	@ApiResponse(responseCode = "201", description = "The list was imported")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Report> bring(Actor actor, @Parameter(
			description = "CSV: person, other_person, kind (supervises, evaluates, or co-author), year") @RequestPart(
					required = false) @Nullable MultipartFile relations,
			@Parameter(description = "CSV: mentor, mentee, program, ended_on") @RequestPart(
					required = false) @Nullable MultipartFile history,
			@Parameter(description = "Preview only; nothing is saved") @RequestParam(
					defaultValue = "false") boolean preview) {
		actor.require(Role.PROGRAM_MANAGER);
		ListFiles file = ListFiles.of(relations, history);
		PeopleList list = this.imports.read(actor, file.kind(), file.content());
		if (preview || list.ready().isEmpty()) {
			return ResponseEntity.ok(Report.of(list, 0));
		}
		ListImportId id = this.imports.bring(actor, file.kind(), file.content());
		return ResponseEntity.created(URI.create("/api/v1/list-imports/" + id.value()))
			.body(Report.of(list, list.ready().size()));
	}

	@Operation(summary = "Remove a list and everything that was imported from it")
	@DeleteMapping("/{listId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(Actor actor, @PathVariable ListImportId listId) {
		this.imports.remove(actor, listId);
	}

	/** Lists in use. */
	record Imported(List<ListImportView> items) {
	}

	/**
	 * Result of checking and importing a list.
	 *
	 * @param ready rows that can be, or were, imported
	 * @param faulty rows that cannot be imported
	 * @param imported rows imported by this request
	 */
	record Report(ListKind kind, int ready, int faulty, int imported, List<LineError> errors, List<LineNote> notes) {

		static Report of(PeopleList list, int imported) {
			return new Report(list.kind(), list.ready().size(), list.faultyRows(), imported, list.errors(),
					list.notes());
		}

	}

}
