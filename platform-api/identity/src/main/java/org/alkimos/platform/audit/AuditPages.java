package org.alkimos.platform.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditEntryId;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.problems.WebProblem;

/** The institution's audit log, for its administrators. */
@Controller
@RequestMapping(AuditPages.PATH)
class AuditPages {

	static final String PATH = "/audit";

	/** Maximum number of people that a partial name may match. */
	private static final int MEANT = 100;

	private final AuditLog log;

	private final AuditFiles files;

	private final AuditNames names;

	private final Members members;

	AuditPages(AuditLog log, AuditFiles files, AuditNames names, Members members) {
		this.log = log;
		this.files = files;
		this.names = names;
		this.members = members;
	}

	@GetMapping
	ModelAndView log(Actor actor, AuditQuery query, @RequestParam(required = false) @Nullable String cursor) {
		FormErrors errors = query.errors();
		var head = this.log.head(actor).orElse(null);
		CursorPage<AuditEntry> page = errors.isEmpty() ? entries(actor, query, cursor)
				: new CursorPage<>(List.of(), null);
		AuditNames.Known known = this.names.of(actor, page.items());
		var view = new AuditPage(query, page.map((entry) -> AuditLine.of(entry, known)), head, cursor != null);
		var answer = new ModelAndView("audit/log", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return answer.addObject("view", view).addObject("errors", errors);
	}

	@GetMapping("/entries.csv")
	ResponseEntity<String> csv(Actor actor, AuditQuery query) {
		if (!query.errors().isEmpty()) {
			throw new InvalidInput(WebProblem.INVALID_DATE, "day", "Enter a date, such as 2027-03-12.");
		}
		return this.files.csv(actor, query.filter(meant(actor, query)));
	}

	private CursorPage<AuditEntry> entries(Actor actor, AuditQuery query, @Nullable String cursor) {
		var filter = query.filter(meant(actor, query));
		return CursorPage.of(cursor, null,
				(after, size) -> this.log.read(actor, filter, after.map(AuditEntryId::new).orElse(null), size),
				AuditEntry::id);
	}

	private @Nullable Set<PersonId> meant(Actor actor, AuditQuery query) {
		String name = query.name();
		return (name == null) ? null
				: this.members.list(actor, name, null, MEANT)
					.stream()
					.map(MemberView::person)
					.collect(Collectors.toSet());
	}

}
