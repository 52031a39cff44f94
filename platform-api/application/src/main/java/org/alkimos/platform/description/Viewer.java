package org.alkimos.platform.description;

import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the description of the API to anyone, as the description itself is public. A page
 * for machines' authors: it has no session, and rules of its own for what may run on it.
 */
@Controller
class Viewer {

	/** Only Swagger UI from here runs, and it reads from here alone. */
	private static final String RULES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final TemplateEngine templates;

	Viewer(TemplateEngine templates) {
		this.templates = templates;
	}

	@GetMapping("/docs/api")
	ResponseEntity<String> show() {
		var page = new StringOutput();
		this.templates.render("description/viewer.jte", Map.of(), page);
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_HTML)
			.header("Content-Security-Policy", RULES)
			.body(page.toString());
	}

}
