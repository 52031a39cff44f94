package org.alkimos.platform.home;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.notices.Notice;
import org.alkimos.notices.NoticeId;
import org.alkimos.platform.web.CursorPage;

/** Home page and list of all notices. */
@Controller
class HomePages {

	private final HomeDesk desk;

	HomePages(HomeDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/")
	String home(Actor actor, Model model) {
		model.addAttribute("view", this.desk.home(actor));
		return "home/home";
	}

	@GetMapping("/notices")
	String notices(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		CursorPage<Notice> page = CursorPage.of(cursor, 30,
				(after, limit) -> this.desk.notices(actor, after.map(HomePages::notice).orElse(null), limit),
				Notice::id);
		model.addAttribute("view", new NoticesPage(this.desk.news(actor, page.items()), page.next(), cursor != null));
		return "home/notices";
	}

	static NoticeId notice(UUID id) {
		return new NoticeId(id);
	}

}
