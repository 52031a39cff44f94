package org.alkimos.evaluation;

import java.util.List;
import java.util.Objects;

import org.alkimos.evaluation.CohortResults.ItemRow;
import org.alkimos.evaluation.CohortResults.ItemScores;
import org.alkimos.evaluation.Released.Respondents;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.AnswerStatus;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Subscale;
import org.alkimos.evaluation.statistics.Counts;
import org.alkimos.evaluation.statistics.Distribution;

/** Answers item by item, of people who may be counted. */
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
		List<Answer> answers = respondents.people()
			.stream()
			.map((response) -> response.answers().getOrDefault(key, Answer.missing()))
			.toList();
		List<Integer> values = answers.stream().map(Answer::value).filter(Objects::nonNull).toList();
		if (respondents.visibility() != Visibility.SHOWN) {
			return new ItemScores(respondents.visibility(), null, null);
		}
		if (!respondents.withItems() || values.size() < this.floor) {
			return new ItemScores(Visibility.HIDDEN, null, null);
		}
		var scale = this.instrument.scale();
		int notApplicable = (int) answers.stream()
			.filter((answer) -> answer.status() == AnswerStatus.NOT_APPLICABLE)
			.count();
		int missing = answers.size() - values.size() - notApplicable;
		return new ItemScores(Visibility.SHOWN, Counts.of(values, scale.low(), scale.high(), notApplicable, missing),
				Distribution.of(values.stream().map(Integer::doubleValue).toList(), scale.low(), scale.high()));
	}

}
