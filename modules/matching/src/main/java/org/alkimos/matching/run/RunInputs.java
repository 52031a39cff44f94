package org.alkimos.matching.run;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.matching.cohort.MatchJson;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Watcher.Progress;
import org.alkimos.matching.engine.Watcher.Verdict;

/** Inputs and progress of runs. */
@Component
public class RunInputs {

	private final JdbcClient jdbc;

	private final MatchJson json;

	RunInputs(JdbcClient jdbc, MatchJson json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	public void keep(MatchRunId run, MatchInput input) {
		this.jdbc.sql("insert into matching.run_input (run_id, input) values (?, cast(? as jsonb))")
			.params(run.value(), this.json.write(input))
			.update();
		this.jdbc.sql("insert into matching.run_progress (run_id) values (?)").param(run.value()).update();
	}

	public MatchInput of(MatchRunId run) {
		return find(run).orElseThrow();
	}

	Optional<MatchInput> find(MatchRunId run) {
		return this.jdbc.sql("select input from matching.run_input where run_id = ?")
			.param(run.value())
			.query(String.class)
			.optional()
			.map((input) -> this.json.read(input, MatchInput.class));
	}

	/** Saves the progress of a run and returns whether it should continue. */
	public Verdict tell(MatchRunId run, Progress progress) {
		return this.jdbc.sql("""
				update matching.run_progress set percent = ?, placed = ?, worth = ?, bound = ? where run_id = ?
				returning cancel_requested, stop_requested""")
			.params(progress.percent(), progress.placed(), progress.worth(), progress.bound(), run.value())
			.query((row, number) -> row.getBoolean("cancel_requested") ? Verdict.CANCEL
					: row.getBoolean("stop_requested") ? Verdict.KEEP_BEST : Verdict.GO_ON)
			.single();
	}

	public void requestStop(MatchRunId run) {
		this.jdbc.sql("update matching.run_progress set stop_requested = true where run_id = ?")
			.param(run.value())
			.update();
	}

	public void requestCancellation(MatchRunId run) {
		this.jdbc.sql("update matching.run_progress set cancel_requested = true where run_id = ?")
			.param(run.value())
			.update();
	}

}
