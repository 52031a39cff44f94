package org.alkimos.platform.choices;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/cohorts/{cohortId}/declines")
class DeclinesPages {

	private final DeclineReader reader;

	private final Cohorts cohorts;

	DeclinesPages(DeclineReader reader, Cohorts cohorts) {
		this.reader = reader;
		this.cohorts = cohorts;
	}

	@GetMapping
	String read(Actor actor, @PathVariable CohortId cohortId, Model model) {
		List<DeclineReader.Line> lines = this.reader.read(actor, cohortId);
		model.addAttribute("view", new DeclinesPage(this.cohorts.get(actor, cohortId), lines));
		return "choices/declines";
	}

}
