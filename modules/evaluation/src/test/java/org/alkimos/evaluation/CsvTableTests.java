package org.alkimos.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTests {

	@Test
	void textThatASpreadsheetWouldRunIsQuoted() {
		String csv = new CsvTable("a", "b", "c", "d").add("=1+1", "+cmd", "@sum", "-2").toString();
		assertThat(csv.lines().toList().getLast()).isEqualTo("'=1+1,'+cmd,'@sum,'-2");
	}

	@Test
	void numbersStayNumbers() {
		String csv = new CsvTable("a", "b", "c").add(-1, 3.456789, null).toString();
		assertThat(csv.lines().toList().getLast()).isEqualTo("-1,3.4568,");
	}

}
