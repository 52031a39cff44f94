package org.alkimos.matching.run;

import java.util.Collection;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.programs.CohortId;

/** The runs of the bound institution. */
public interface MatchRuns extends Repository<MatchRun, MatchRunId> {

	MatchRun save(MatchRun run);

	Optional<MatchRun> findById(MatchRunId id);

	Optional<MatchRun> findFirstByCohortIdAndKindAndStateOrderByNumberDesc(CohortId cohort, RunKind kind,
			RunState state);

	boolean existsByCohortIdAndStateIn(CohortId cohort, Collection<RunState> states);

	Optional<MatchRun> findFirstByCohortIdOrderByNumberDesc(CohortId cohort);

	Optional<MatchRun> findFirstByCohortIdAndStateOrderByNumberDesc(CohortId cohort, RunState state);

}
