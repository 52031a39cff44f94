package org.alkimos.platform.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;

import org.alkimos.platform.testing.Endpoint;

/**
 * What the audit trail gets when an endpoint answers, as kept in audit-matrix.csv.
 *
 * @param seats who asks, one after the other; "platform" is an operator there
 * @param ids where ids come from that differ from the institution's own
 * @param request what is sent
 * @param entries codes of the entries, in the order of the alphabet
 * @param elsewhere the test that tries it, if it cannot be tried here
 */
record AuditRow(Endpoint endpoint, List<String> seats, List<String> ids, MatrixRow request, List<String> entries,
		String elsewhere) {

	static List<AuditRow> all() {
		try {
			return new ClassPathResource("audit-matrix.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(AuditRow::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static AuditRow parse(String line) {
		String[] cells = line.split(";", 6);
		var endpoint = new Endpoint(cells[0], cells[1]);
		boolean elsewhere = cells[5].startsWith("see ");
		return new AuditRow(endpoint, words(cells[2]), words(cells[3]), new MatrixRow(endpoint, Set.of(), cells[4]),
				elsewhere ? List.of() : codes(cells[5]), elsewhere ? cells[5] : "");
	}

	private static List<String> codes(String cell) {
		List<String> codes = new ArrayList<>();
		for (String code : words(cell)) {
			String[] parts = code.split("\\*");
			codes.addAll(Collections.nCopies((parts.length > 1) ? Integer.parseInt(parts[1]) : 1, parts[0]));
		}
		Collections.sort(codes);
		return codes;
	}

	private static List<String> words(String cell) {
		return Arrays.stream(cell.split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

}
