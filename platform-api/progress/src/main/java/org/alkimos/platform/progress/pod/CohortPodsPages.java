package org.alkimos.platform.progress.pod;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.programs.Cohorts;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;

@Controller
class CohortPodsPages {

	private final PodDesk desk;

	private final Cohorts cohorts;

	private final PodNames names;

	CohortPodsPages(PodDesk desk, Cohorts cohorts, PodNames names) {
		this.desk = desk;
		this.cohorts = cohorts;
		this.names = names;
	}

	@GetMapping("/cohorts/{cohortId}/pods")
	String pods(Actor actor, @PathVariable CohortId cohortId, Model model) {
		var pods = this.desk.ofCohort(actor, cohortId);
		var known = this.names.of(pods.stream().map(PodHealth::pod).toList());
		model.addAttribute("view", CohortPodsPage.of(this.cohorts.get(actor, cohortId), pods, known));
		return "progress/cohort";
	}

}
