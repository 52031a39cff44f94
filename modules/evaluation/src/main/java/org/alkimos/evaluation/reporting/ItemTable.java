package org.alkimos.evaluation.reporting;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.evaluation.disclosure.DisclosedResponses.Respondents;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.CohortResults.ItemRow;
import org.alkimos.evaluation.results.CohortResults.ItemScores;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.Subscale;
import org.alkimos.evaluation.statistics.Counts;
import org.alkimos.evaluation.statistics.Distribution;

/** Builds item statistics of people who may be included. */
record ItemTable(Instrument instrument, InstrumentVersion version, int floor, Respondents before, Respondents after) {

	List<ItemRow> rows() {
		return this.version.subscales()
			.stream()
			.flatMap((subscale) -> subscale.items().stream().map((key) -> row(subscale, this.instrument.item(key))))
			.toList();
	}

	private ItemRow row(Subscale subscale, Item item) {
		return new ItemRow(item.key(), item.label(), subscale.code(), scores(this.before, item.key()),
				scores(this.after, item.key()));
	}

	private ItemScores scores(Respondents respondents, String key) {
		if (respondents.visibility() != Visibility.SHOWN) {
			return new ItemScores(respondents.visibility(), null, null);
		}
		List<Integer> values = new ArrayList<>();
		int notApplicable = 0;
		for (Response response : respondents.people()) {
			Answer answer = response.answers().get(key);
			if (answer != null && answer.value() != null) {
				values.add(answer.value());
			}
			else if (answer != null && answer.notApplicable()) {
				notApplicable++;
			}
		}
		if (!respondents.withItems() || values.size() < this.floor) {
			return new ItemScores(Visibility.HIDDEN, null, null);
		}
		var scale = this.instrument.scale();
		int missing = respondents.people().size() - values.size() - notApplicable;
		return new ItemScores(Visibility.SHOWN, Counts.of(values, scale.low(), scale.high(), notApplicable, missing),
				Distribution.of(values.stream().mapToDouble(Integer::doubleValue).toArray(), scale.low(),
						scale.high()));
	}

}
