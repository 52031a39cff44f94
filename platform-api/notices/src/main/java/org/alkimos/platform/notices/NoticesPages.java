package org.alkimos.platform.notices;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.notices.Notice;
import org.alkimos.notices.NoticeId;
import org.alkimos.platform.web.CursorPage;

/** List of all notices. */
@Controller
class NoticesPages {

	private final NoticeDesk desk;

	NoticesPages(NoticeDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/notices")
	String notices(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		CursorPage<Notice> page = CursorPage.of(cursor, 30,
				(after, limit) -> this.desk.notices(actor, after.map(NoticeId::new).orElse(null), limit), Notice::id);
		model.addAttribute("view", new NoticesPage(this.desk.news(actor, page.items()), page.next(), cursor != null));
		return "notices/notices";
	}

}
