package org.alkimos.platform.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.alkimos.kernel.tenancy.Actor;

/** Home page. */
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

}
