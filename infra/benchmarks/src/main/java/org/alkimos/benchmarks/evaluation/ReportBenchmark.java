package org.alkimos.benchmarks.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.benchmarks.BareApplication;
import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.ExportDesk;
import org.alkimos.evaluation.export.ExportView;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * The evaluator's report over many answers, beside one SQL aggregate over the same rows
 * and a script in R that makes the same figures, in one run.
 */
public final class ReportBenchmark {

	private static final int ANSWERS = Integer.getInteger("report.answers", 1_000_000);

	private static final int ROUNDS = Integer.getInteger("report.rounds", 7);

	private static final String AGGREGATE = """
			select a.form, w.moment, n.item_key, count(*), count(n.value), avg(n.value), stddev_samp(n.value)
			from evaluation.answer n
			join evaluation.assessment a on a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
			join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
			where a.cohort_id = ? and a.submitted_at is not null and w.state = 'CLOSED' and a.instrument_code = 'MCA'
			  and a.for_evaluation
			group by 1, 2, 3""";

	private final ConfigurableApplicationContext context;

	private final ManyResponses responses;

	private final Actor evaluator;

	private ReportBenchmark(ConfigurableApplicationContext context, ManyResponses responses) {
		this.context = context;
		this.responses = responses;
		this.evaluator = new Actor(responses.tenant(), PersonId.next(), Set.of(Role.EVALUATOR));
	}

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext context = BareApplication.start();
				ManyResponses responses = new ManyResponses(context.getEnvironment())) {
			InstrumentVersion version = context.getBean(Instrument.class).asked();
			long written = responses.write(ANSWERS, version.items());
			System.out.printf("%n%,d answers%n", written);
			var benchmark = new ReportBenchmark(context, responses);
			benchmark.compare(version);
			benchmark.export();
		}
	}

	private void compare(InstrumentVersion version) throws Exception {
		System.out.printf("first report, which writes down whom it is about: %.2f s%n",
				Measurement.seconds(this::report));
		double[] sql = new double[ROUNDS];
		double[] report = new double[ROUNDS];
		for (int round = -2; round < ROUNDS; round++) {
			double aggregated = Measurement.seconds(this::aggregate);
			double reported = Measurement.seconds(this::report);
			if (round >= 0) {
				sql[round] = aggregated;
				report[round] = reported;
			}
		}
		System.out.printf("one SQL aggregate: median %.2f s %s%n", Measurement.median(sql), Arrays.toString(sql));
		System.out.printf("report: median %.2f s %s%n", Measurement.median(report), Arrays.toString(report));
		System.out.printf("report / SQL aggregate: %.2f%n", Measurement.median(report) / Measurement.median(sql));
		Measurement.heap();
		withR(version, Measurement.median(report));
	}

	private void withR(InstrumentVersion version, double report) throws Exception {
		Path folder = Files.createTempDirectory("report");
		Path answers = folder.resolve("answers.csv");
		this.responses.copyTo(answers);
		Path scoring = Files.writeString(folder.resolve("scoring.csv"), scoring(version));
		Path figures = folder.resolve("figures.csv");
		double[] r = new double[3];
		for (int round = 0; round < r.length; round++) {
			r[round] = Measurement.seconds(() -> {
				Process process = new ProcessBuilder("Rscript", "infra/statistics/report.R", answers.toString(),
						scoring.toString(), figures.toString())
					.inheritIO()
					.start();
				if (process.waitFor() != 0) {
					throw new IllegalStateException("R has failed");
				}
				return 0;
			});
		}
		System.out.printf("R script with the same figures, from a CSV file: median %.2f s %s%n", Measurement.median(r),
				Arrays.toString(r));
		System.out.printf("R / report: %.1f%n", Measurement.median(r) / report);
		System.out.println(new SameFigures(report()).asIn(Files.readAllLines(figures)));
	}

	/** The same answers as an export, by the scheduler as any other. */
	private void export() throws Exception {
		ExportDesk desk = this.context.getBean(ExportDesk.class);
		this.context.getBean(Scheduler.class).start();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		var query = new ResultsQuery(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-26", MissingRule.PRORATED);
		ExportId id = Tenancy.call(this.responses.tenant(),
				() -> desk.ask(this.evaluator, this.responses.cohort(), query, Purpose.EVALUATION).id());
		double seconds = Measurement.seconds(() -> {
			while (Tenancy.call(this.responses.tenant(), () -> desk.get(this.evaluator, id)).state().isActive()) {
				TimeUnit.MILLISECONDS.sleep(100);
			}
			return 0;
		});
		ExportView export = Tenancy.call(this.responses.tenant(), () -> desk.get(this.evaluator, id));
		System.out.printf("export: %s, %,d forms, %,d bytes, %.2f s%n", export.state(), export.responses(),
				export.bytes(), seconds);
		Measurement.heap();
	}

	private static String scoring(InstrumentVersion version) {
		List<String> lines = new ArrayList<>(List.of("score,item"));
		version.subscales().forEach((one) -> one.items().forEach((item) -> lines.add(one.code() + "," + item)));
		version.items().forEach((item) -> lines.add("OVERALL," + item));
		return String.join("\n", lines) + "\n";
	}

	private EvaluationReport report() {
		return Tenancy.call(this.responses.tenant(),
				() -> this.context.getBean(EvaluationResults.class)
					.report(this.evaluator, this.responses.cohort(),
							new ResultsQuery(AssessmentForm.MENTEE_ABOUT_MENTOR, "MCA-26", MissingRule.PRORATED)));
	}

	private int aggregate() {
		int[] rows = { 0 };
		RowCallbackHandler count = (row) -> rows[0]++;
		Tenancy.run(this.responses.tenant(),
				() -> this.context.getBean(TransactionTemplate.class)
					.executeWithoutResult((status) -> this.context.getBean(JdbcClient.class)
						.sql(AGGREGATE)
						.param(this.responses.cohort().value())
						.query(count)));
		return rows[0];
	}

}
