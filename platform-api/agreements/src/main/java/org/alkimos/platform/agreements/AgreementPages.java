package org.alkimos.platform.agreements;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.agreements.AgreementState;
import org.alkimos.agreements.AgreementView;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.agreements.versions.Signer;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

/** Pages for reading, writing, and signing an agreement. */
@Controller
@RequestMapping("/pods/{podId}/agreement")
class AgreementPages {

	private final AgreementDesk desk;

	private final Members members;

	private final Cohorts cohorts;

	AgreementPages(AgreementDesk desk, Members members, Cohorts cohorts) {
		this.desk = desk;
		this.members = members;
		this.cohorts = cohorts;
	}

	@GetMapping
	String show(Actor actor, @PathVariable PodId podId, Model model) {
		AgreementView view = this.desk.read(actor, podId);
		model.addAttribute("view",
				AgreementPage.of(actor, view, namesOf(view.signers()), this.cohorts.timeZone(view.cohort())));
		return "agreements/show";
	}

	@GetMapping("/edit")
	String edit(Actor actor, @PathVariable PodId podId, Model model) {
		model.addAttribute("view", EditPage.of(this.desk.read(actor, podId)));
		return "agreements/edit";
	}

	@PostMapping
	ModelAndView save(Actor actor, @PathVariable PodId podId, @RequestParam int version,
			@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
		AgreementView before = this.desk.read(actor, podId);
		try {
			AgreementView after = this.desk.revise(actor, podId, version, EditPage.texts(before, sent));
			redirect.addFlashAttribute("flash", Flash.done((after.version() == version) ? "No changes were made."
					: "Saved. Everyone can read and sign it now."));
			return new ModelAndView("redirect:" + AgreementPage.hrefOf(after));
		}
		catch (Stale ex) {
			return again(before, sent, HttpStatus.CONFLICT, FormErrors.of("Another member changed the agreement while "
					+ "you were writing. Your text and theirs are both shown here. Review them, then save again."));
		}
		catch (InvalidInput ex) {
			return again(before, sent, HttpStatus.UNPROCESSABLE_CONTENT, errorsOf(ex));
		}
	}

	@PostMapping("/signatures")
	String sign(Actor actor, @PathVariable PodId podId, @RequestParam int version, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", signed(actor, podId, version));
		return "redirect:/pods/" + podId.value() + "/agreement";
	}

	@GetMapping("/versions/{number}")
	String version(Actor actor, @PathVariable PodId podId, @PathVariable int number, Model model) {
		AgreementVersion version = this.desk.signedVersion(actor, podId, number);
		model.addAttribute("view", VersionPage.of(version, namesOf(version.signers()), this.cohorts.timeZoneOf(podId)));
		return "agreements/version";
	}

	private Flash signed(Actor actor, PodId podId, int version) {
		try {
			AgreementView view = this.desk.sign(actor, podId, version);
			return Flash.done((view.state() == AgreementState.ACTIVE)
					? "Signed. Everyone has now signed. Version " + view.inForce() + " is in force."
					: "Signed. Thank you.");
		}
		catch (Stale ex) {
			return Flash.warning("The text changed while you were reading. Read the latest text, then sign.");
		}
		catch (Conflict ex) {
			return Flash.warning(String.valueOf(ex.getMessage()));
		}
	}

	private static ModelAndView again(AgreementView newest, Map<String, String> sent, HttpStatus status,
			FormErrors errors) {
		return new ModelAndView("agreements/edit", Map.of("view", EditPage.typed(newest, sent), "errors", errors),
				status);
	}

	/** Names the fields as on the page, where each section has its own. */
	private static FormErrors errorsOf(InvalidInput problem) {
		FormErrors errors = FormErrors.none();
		for (var error : problem.errors()) {
			errors = errors.and(error.field().replaceFirst("^sections\\.", ""), error.message());
		}
		return errors;
	}

	private Map<PersonId, PersonName> namesOf(List<Signer> signers) {
		return this.members.namesOfCompanions(signers.stream().map(Signer::person).toList());
	}

}
