package org.alkimos.platform.operations;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.InstitutionEntry;
import org.alkimos.identity.Institutions;
import org.alkimos.kernel.events.parked.ParkedEvent;
import org.alkimos.kernel.events.parked.ParkedEventId;
import org.alkimos.kernel.events.parked.ParkedEvents;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.CursorPage;

@Controller
@RequestMapping(ParkedEventsPages.PATH)
class ParkedEventsPages {

	static final String PATH = "/parked-events";

	private static final int INSTITUTIONS = 1000;

	private final ParkedEvents parked;

	private final Institutions institutions;

	ParkedEventsPages(ParkedEvents parked, Institutions institutions) {
		this.parked = parked;
		this.institutions = institutions;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		CursorPage<ParkedEvent> page = CursorPage.byNumber(cursor, null,
				(after, size) -> this.parked.list(actor, after, size), ParkedEvent::number);
		Map<TenantId, String> names = this.institutions.list(actor, null, INSTITUTIONS)
			.stream()
			.collect(Collectors.toMap(InstitutionEntry::id, InstitutionEntry::name));
		model.addAttribute("page", page.map((event) -> ParkedEventLine.of(event, names)));
		return "operations/parkedEvents";
	}

	@PostMapping("/{parkedEventId}/replay")
	String replay(Actor actor, @PathVariable ParkedEventId parkedEventId, RedirectAttributes redirect) {
		int delivered = this.parked.replay(actor, parkedEventId);
		redirect.addFlashAttribute("flash", Flash.done(Numbers.count(delivered, "event") + " delivered."));
		return "redirect:" + PATH;
	}

	@PostMapping("/{parkedEventId}/discard")
	String discard(Actor actor, @PathVariable ParkedEventId parkedEventId, RedirectAttributes redirect) {
		int delivered = this.parked.discard(actor, parkedEventId);
		redirect.addFlashAttribute("flash",
				Flash.done("Event discarded. Delivered after it: " + Numbers.count(delivered, "event") + "."));
		return "redirect:" + PATH;
	}

}
