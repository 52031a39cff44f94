package org.alkimos.platform.audit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.alkimos.kernel.tenancy.Actor;

/** Page that lists who viewed the caller's record. */
@Controller
class RecordReadsPages {

	static final String PATH = "/who-read-my-record";

	private final RecordReads reads;

	RecordReadsPages(RecordReads reads) {
		this.reads = reads;
	}

	@GetMapping(PATH)
	String mine(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("page", this.reads.of(actor, cursor, null));
		model.addAttribute("first", (cursor != null) ? PATH : null);
		return "audit/mine";
	}

}
