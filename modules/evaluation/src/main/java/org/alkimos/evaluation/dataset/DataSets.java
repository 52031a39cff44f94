package org.alkimos.evaluation.dataset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.archive.ExportZip;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.export.ResultsFile;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * Uploaded data sets. They are read-only, checked line by line, saved once confirmed, and
 * reported on with the same code as an institution's own answers.
 */
@Service
@Transactional
public class DataSets {

	private static final int LONGEST_NAME = 100;

	private static final RowMapper<DataSetView> VIEW = (row, n) -> new DataSetView(
			new DataSetId(row.getObject("data_set_id", UUID.class)), row.getString("name"), row.getInt("forms"),
			row.getInt("people"), row.getInt("figures"), row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
			row.getBoolean("confirmed"));

	private static final String COLUMNS = "select data_set_id, name, forms, people, figures, loaded_at, confirmed from evaluation.data_set";

	private final JdbcClient jdbc;

	private final Instrument instrument;

	private final AuditTrail audit;

	private final Clock clock;

	DataSets(JdbcClient jdbc, Instrument instrument, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.instrument = instrument;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Checks a data set and stores it for confirmation, replacing this person's earlier
	 * unconfirmed one.
	 * @throws InvalidInput with each file and line that cannot be read, and each figure
	 * that does not match the answers
	 */
	public DataSetView check(Actor actor, String name, byte[] zip) {
		actor.require(Role.EVALUATOR);
		DataSetContent content = new DataSetReader(this.instrument).read(zip);
		requireSameFigures(content);
		this.jdbc.sql("delete from evaluation.data_set where loaded_by = ? and not confirmed")
			.param(actor.person().value())
			.update();
		DataSetId id = DataSetId.next();
		this.jdbc
			.sql("""
					insert into evaluation.data_set (data_set_id, name, content, forms, people, figures, loaded_by, loaded_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), shortened(name), zip, content.responses().size(), content.people(), content.figures(),
					actor.person().value(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(actor, "evaluation.data-set-checked", id);
		return get(actor, id);
	}

	private static String shortened(String name) {
		return name.substring(0, Math.min(LONGEST_NAME, name.length()));
	}

	/**
	 * Compares all released figures. Figures hidden at the exporting institution are
	 * skipped.
	 */
	private void requireSameFigures(DataSetContent content) {
		var faults = new DataSetFaults();
		Set<ExportedFigure> made = new HashSet<>(content.made(this.instrument));
		for (int i = 0; i < content.exported().size(); i++) {
			ExportedFigure exported = content.exported().get(i);
			if (exported.value() != null && !made.contains(exported)) {
				faults.add("dashboard.csv:" + (i + 2), "This figure doesn't match the answers.");
			}
		}
		faults.throwIfAny();
	}

	/** Saves a checked data set. */
	public void confirm(Actor actor, DataSetId id) {
		get(actor, id);
		this.jdbc.sql("update evaluation.data_set set confirmed = true where data_set_id = ?")
			.param(id.value())
			.update();
		this.audit.record(actor, "evaluation.data-set-loaded", id);
	}

	/** Removes a data set; the exporting institution is not affected. */
	public void remove(Actor actor, DataSetId id) {
		get(actor, id);
		this.jdbc.sql("delete from evaluation.data_set where data_set_id = ?").param(id.value()).update();
		this.audit.record(actor, "evaluation.data-set-removed", id);
	}

	/** Saved data sets, newest first. */
	@Transactional(readOnly = true)
	public List<DataSetView> list(Actor actor) {
		actor.require(Role.EVALUATOR);
		return this.jdbc.sql(COLUMNS + " where confirmed order by data_set_id desc").query(VIEW).list();
	}

	@Transactional(readOnly = true)
	public DataSetView get(Actor actor, DataSetId id) {
		actor.require(Role.EVALUATOR);
		return this.jdbc.sql(COLUMNS + " where data_set_id = ?")
			.param(id.value())
			.query(VIEW)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Scores and change for one form and every version, in the waves of a data set. */
	public List<CohortResults> results(Actor actor, DataSetId id, AssessmentForm form) {
		DataSetContent content = content(actor, id);
		this.audit.record(actor, AuditNote.read("evaluation.data-set-read", id));
		return this.instrument.versions()
			.stream()
			.map((InstrumentVersion version) -> content.results(form, version, this.instrument))
			.toList();
	}

	/** All figures on the original page, recalculated here. */
	public ResultsFile figures(Actor actor, DataSetId id) {
		DataSetContent content = content(actor, id);
		this.audit.record(actor, AuditNote.export("evaluation.data-set-exported", id));
		return new ResultsFile("figures.csv", ExportZip.figures(content.made(this.instrument)), List.of());
	}

	private DataSetContent content(Actor actor, DataSetId id) {
		actor.require(Role.EVALUATOR);
		byte[] zip = this.jdbc.sql("select content from evaluation.data_set where data_set_id = ?")
			.param(id.value())
			.query(byte[].class)
			.optional()
			.orElseThrow(NotFound::new);
		return new DataSetReader(this.instrument).read(zip);
	}

}
