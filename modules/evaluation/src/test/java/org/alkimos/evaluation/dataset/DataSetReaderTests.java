package org.alkimos.evaluation.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.alkimos.evaluation.instrument.InstrumentFixtures;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files that are small until they are unpacked. */
class DataSetReaderTests {

	private static final String TOO_LARGE = "Unpacked, this file is larger than 64 MB.";

	private static final int MILLION = 1_000_000;

	@ParameterizedTest
	@CsvSource({ "65, about.json", "65, movie.bin", "33, about.json movie.bin", "33, movie.bin other.bin" })
	void isRefusedBeforeItIsUnpackedWhole(int millions, String names) throws IOException {
		byte[] bomb = zip(millions * MILLION, names.split(" "));
		assertThat(bomb.length).isLessThan(MILLION / 4);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> new DataSetReader(InstrumentFixtures.mca()).read(bomb))
			.satisfies((problem) -> assertThat(problem.errors()).containsExactly(new FieldError("file", TOO_LARGE)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "about.json", "movie.bin" })
	void whatIsSmallEnoughIsLookedInto(String name) throws IOException {
		byte[] zip = zip(MILLION, name);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> new DataSetReader(InstrumentFixtures.mca()).read(zip))
			.satisfies((problem) -> assertThat(problem.errors()).extracting(FieldError::message)
				.contains("This ZIP file doesn't contain scoring.csv.")
				.doesNotContain(TOO_LARGE));
	}

	/** Files of so many zeros each. */
	private static byte[] zip(int size, String... names) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				for (int left = size; left > 0; left -= MILLION) {
					zip.write(new byte[MILLION]);
				}
			}
		}
		return bytes.toByteArray();
	}

}
