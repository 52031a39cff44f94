package org.alkimos.evaluation.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** The files of a data set, unpacked from its ZIP file. */
class DataSetFiles {

	static final String ABOUT = "about.json";

	static final String ANSWERS = "responses_long.csv";

	static final String POPULATIONS = "populations.csv";

	static final String SCORING = "scoring.csv";

	static final String FIGURES = "dashboard.csv";

	private static final Set<String> WANTED = Set.of(ABOUT, ANSWERS, POPULATIONS, SCORING, FIGURES);

	/** Maximum total size when unpacked, including files that are not read. */
	private static final int MOST_BYTES = 64_000_000;

	private final DataSetFaults faults;

	private final Map<String, String> files = new HashMap<>();

	DataSetFiles(DataSetFaults faults) {
		this.faults = faults;
	}

	void unpack(byte[] zip) {
		int left = MOST_BYTES;
		try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				boolean wanted = WANTED.contains(entry.getName());
				byte[] content = in.readNBytes(wanted ? left + 1 : 0);
				// Other files count too, because they must be unpacked to skip them.
				left -= content.length + (int) in.skip(left + 1L - content.length);
				if (left < 0) {
					throw new InvalidInput(EvaluationProblem.DATA_SET_TOO_LARGE, "file",
							"Unpacked, this file is larger than 64 MB.");
				}
				if (wanted) {
					this.files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_DATA_SET, "file",
					"Choose a ZIP file exported from Alkimos.");
		}
		reportMissing();
	}

	private void reportMissing() {
		WANTED.stream()
			.sorted()
			.filter((name) -> !this.files.containsKey(name))
			.forEach((name) -> this.faults.add("file", "This ZIP file doesn't contain " + name + "."));
	}

	/** Content of a file, or null if the ZIP file doesn't contain it. */
	@Nullable String text(String name) {
		return this.files.get(name);
	}

	List<NamedCsvRecord> lines(String name) {
		try {
			return CsvReader.builder().ofNamedCsvRecord(String.valueOf(this.files.get(name))).stream().toList();
		}
		catch (CsvParseException ex) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_DATA_SET, name, "This isn't a CSV file.");
		}
	}

	/** Reads each line, and reports those that cannot be read. */
	void lines(String name, Consumer<NamedCsvRecord> reader) {
		for (NamedCsvRecord line : lines(name)) {
			try {
				reader.accept(line);
			}
			catch (RuntimeException ex) {
				this.faults.add(name + ":" + line.getStartingLineNumber(), ex);
			}
		}
	}

}
