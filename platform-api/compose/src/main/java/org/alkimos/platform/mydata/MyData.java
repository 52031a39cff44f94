package org.alkimos.platform.mydata;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.tenancy.Actor;

/** Collects the personal data of the actor from all modules in one snapshot. */
@Service
class MyData {

	private final List<PersonalData> modules;

	private final AuditTrail audit;

	MyData(List<PersonalData> modules, AuditTrail audit) {
		this.modules = modules.stream().sorted(Comparator.comparing(PersonalData::module)).toList();
		this.audit = audit;
	}

	@Transactional(isolation = Isolation.REPEATABLE_READ)
	List<Part> of(Actor actor) {
		actor.requirePerson();
		List<Part> parts = this.modules.stream().map((module) -> new Part(module.module(), module.of(actor))).toList();
		this.audit.record(actor, "people.own-data-exported", actor.person());
		return parts;
	}

	/** Tables of one module. */
	record Part(String module, List<PersonalTable> tables) {
	}

}
