package org.alkimos.platform.mydata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRowsTests {

	@Test
	void quotesWhatHasToBeAndRunsNothing() {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("text", "said \"yes\",\nthen left");
		row.put("formula", "=1+1");
		row.put("number", -3);
		row.put("list", List.of("a", "b"));
		row.put("nothing", null);
		assertThat(CsvRows.of(List.of(row)))
			.isEqualTo("text,formula,number,list,nothing\r\n\"said \"\"yes\"\",\nthen left\",'=1+1,-3,a; b,\r\n");
	}

	@Test
	void nothingKeptIsAnEmptyFile() {
		assertThat(CsvRows.of(List.of())).isEmpty();
	}

}
