package org.alkimos.platform.evaluation.export;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Sidebar entries for exports and data sets, placed after grant reporting. */
@Component
class ExportsNavigation implements NavigationSource {

	private static final int BEHIND_EVIDENCE = 892;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return actor.is(Role.EVALUATOR)
				? List.of(new Entry("Administration", BEHIND_EVIDENCE, "Exports", ExportPages.PATH, "download", null),
						new Entry("Administration", BEHIND_EVIDENCE + 1, "Data sets", DataSetPages.PATH, "table", null))
				: List.of();
	}

}
