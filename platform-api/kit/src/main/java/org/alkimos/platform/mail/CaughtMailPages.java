package org.alkimos.platform.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.alkimos.kernel.problems.Problem.NotFound;

/**
 * The mailboxes of everybody, for whoever tries the product on their own machine. They
 * hold links that open accounts, so they are shown to this machine alone, and only where
 * the local services were started for a person.
 */
@Controller
@ConditionalOnProperty("alkimos.mail.shown")
@RequestMapping("/local/mail")
class CaughtMailPages {

	private static final int SHOWN = 100;

	private final CaughtMails mails;

	CaughtMailPages(CaughtMails mails) {
		this.mails = mails;
	}

	@GetMapping
	String list(HttpServletRequest request, Model model) {
		requireThisMachine(request);
		model.addAttribute("mails", this.mails.names().stream().limit(SHOWN).map(this.mails::read).toList());
		return "mail/caught";
	}

	@GetMapping("/{name}")
	String mail(@PathVariable String name, HttpServletRequest request, Model model) {
		requireThisMachine(request);
		model.addAttribute("mail", this.mails.find(name).orElseThrow(NotFound::new));
		return "mail/one";
	}

	private static void requireThisMachine(HttpServletRequest request) {
		try {
			if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
				throw new NotFound();
			}
		}
		catch (UnknownHostException ex) {
			throw new NotFound();
		}
	}

}
