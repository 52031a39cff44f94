package org.alkimos.evaluation.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.alkimos.evaluation.statistics.Distribution.Quartiles;
import org.alkimos.evaluation.statistics.PairedChange.Pair;

import static org.assertj.core.api.Assertions.assertThat;

/** Every figure as R makes it; {@code infra/statistics/golden.R} writes the files. */
class GoldenFiguresTests {

	private static final double EXACT = 1e-9;

	private static Map<String, Map<String, Double>> expected = new HashMap<>();

	@BeforeAll
	static void readFigures() {
		for (NamedCsvRecord row : rows("golden-figures.csv")) {
			if (!row.getField("value").isEmpty()) {
				expected.computeIfAbsent(row.getField("sample"), (name) -> new HashMap<>())
					.put(row.getField("name"), Double.valueOf(row.getField("value")));
			}
		}
	}

	@Test
	void scoresAndChange() {
		Map<String, List<Pair>> samples = new LinkedHashMap<>();
		rows("golden-scores.csv")
			.forEach((row) -> samples.computeIfAbsent(row.getField("sample"), (name) -> new ArrayList<>())
				.add(new Pair(Double.parseDouble(row.getField("before")), Double.parseDouble(row.getField("after")))));
		assertThat(samples.keySet().stream().mapToInt((name) -> compare(name, ours(samples.get(name)))).sum())
			.isGreaterThan(900);
	}

	@Test
	void reliability() {
		Map<String, List<double[]>> samples = new LinkedHashMap<>();
		rows("golden-items.csv")
			.forEach((row) -> samples.computeIfAbsent(row.getField("sample"), (name) -> new ArrayList<>())
				.add(Arrays.stream(row.getField("answers").split(" ")).mapToDouble(Double::parseDouble).toArray()));
		assertThat(samples.keySet().stream().mapToInt((name) -> compare(name, reliabilityOf(samples.get(name)))).sum())
			.isGreaterThan(200);
	}

	/** Every figure of R's has to be ours, and every figure of ours R's. */
	private static int compare(String sample, Map<String, @Nullable Double> ours) {
		Map<String, Double> theirs = Objects.requireNonNull(expected.get(sample));
		theirs.forEach((name, value) -> {
			Double figure = ours.get(name);
			assertThat(figure).as(sample + " " + name).isNotNull();
			assertThat(Math.abs(figure - value)).as("%s %s: %s and R's %s", sample, name, figure, value)
				.isLessThanOrEqualTo(EXACT * Math.max(1, Math.abs(value)));
		});
		ours.forEach((name, figure) -> assertThat(figure == null || theirs.containsKey(name))
			.as(sample + " " + name + " is ours alone: " + figure)
			.isTrue());
		return theirs.size();
	}

	private static Map<String, @Nullable Double> ours(List<Pair> pairs) {
		Map<String, @Nullable Double> figures = new HashMap<>();
		Distribution before = Distribution.of(pairs.stream().map(Pair::before).toList(), 1, 7);
		Distribution after = Distribution.of(pairs.stream().map(Pair::after).toList(), 1, 7);
		describe(before, figures);
		if (pairs.size() > 1) {
			PairedChange change = PairedChange.of(pairs);
			figures.put("change", change.mean());
			figures.put("change_sd", change.deviation());
			boolean moved = change.t().t().value() != null;
			interval("change", moved ? change.interval() : null, figures);
			figures.put("t", change.t().t().value());
			figures.put("p_t", change.t().p().value());
			figures.put("v", change.wilcoxon().v().value());
			figures.put("p_v", change.wilcoxon().p().value());
			figures.put("g", change.hedgesG().value());
			MeanDifference welch = MeanDifference.of(before, after);
			interval("welch", (welch != null) ? welch.interval() : null, figures);
		}
		return figures;
	}

	private static void describe(Distribution scores, Map<String, @Nullable Double> figures) {
		Quartiles quartiles = Objects.requireNonNull(scores.quartiles());
		figures.put("mean", scores.mean());
		figures.put("sd", scores.deviation());
		figures.put("min", quartiles.least());
		figures.put("q1", quartiles.lower());
		figures.put("median", quartiles.median());
		figures.put("q3", quartiles.upper());
		figures.put("max", quartiles.greatest());
		figures.put("floor", scores.floor());
		figures.put("ceiling", scores.ceiling());
		interval("ci", scores.interval(), figures);
	}

	private static void interval(String name, @Nullable Interval interval, Map<String, @Nullable Double> figures) {
		figures.put(name + "_low", (interval != null) ? interval.low() : null);
		figures.put(name + "_high", (interval != null) ? interval.high() : null);
	}

	private static Map<String, @Nullable Double> reliabilityOf(List<double[]> cases) {
		Map<String, @Nullable Double> figures = new HashMap<>();
		Reliability reliability = Reliability.of(cases.toArray(double[][]::new));
		Distribution scores = Distribution
			.of(cases.stream().map((row) -> Arrays.stream(row).average().orElseThrow()).toList(), 1, 7);
		MeasurementError error = MeasurementError.of(scores, reliability);
		figures.put("alpha", reliability.alpha().value());
		interval("alpha", reliability.interval(), figures);
		figures.put("omega", reliability.omega().value());
		figures.put("sem", error.standardError().value());
		figures.put("mdc95", error.minimalDetectableChange().value());
		return figures;
	}

	private static List<NamedCsvRecord> rows(String file) {
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(GoldenFiguresTests.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
			return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
