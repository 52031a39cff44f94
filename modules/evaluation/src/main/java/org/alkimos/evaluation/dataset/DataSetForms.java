package org.alkimos.evaluation.dataset;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.dataset.DataSetContent.Given;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.kernel.tenancy.PersonId;

/** The forms of a data set, collected from one line per answer. */
class DataSetForms {

	private final Instrument instrument;

	private final Map<String, Given> forms = new LinkedHashMap<>();

	DataSetForms(Instrument instrument) {
		this.instrument = instrument;
	}

	void answer(NamedCsvRecord line) {
		if (!"item".equals(line.getField("kind"))) {
			return;
		}
		Item item = this.instrument.find(line.getField("variable"))
			.orElseThrow(() -> new IllegalArgumentException("There is no item " + line.getField("variable") + "."));
		Given form = this.forms.computeIfAbsent(String.join("/", line.getField("study_id"), line.getField("cohort"),
				line.getField("wave"), line.getField("form")), (key) -> form(line));
		Answer answer = said(line.getField("status"), line.getField("value"));
		if (answer != null && (!this.instrument.accepts(item.key(), answer)
				|| form.response().answers().put(item.key(), answer) != null)) {
			throw new IllegalArgumentException("This answer isn't on the scale or appears twice.");
		}
	}

	private static @Nullable Answer said(String status, String value) {
		return switch (status) {
			case "answered" -> Answer.of(Integer.parseInt(value));
			case "not-applicable" -> Answer.doesNotApply();
			case "missing" -> null;
			default -> throw new IllegalArgumentException("Use answered, not-applicable, or missing as the status.");
		};
	}

	private static Given form(NamedCsvRecord line) {
		String study = line.getField("study_id");
		return new Given(study, new Response(AssessmentId.next(),
				new CohortId(UUID.fromString(line.getField("cohort"))), new PersonId(id(study)),
				new PodId(id(line.getField("pod_study_id"))), new PersonId(id(line.getField("mentor_study_id"))),
				ExportLabels.read(AssessmentForm.class, line.getField("form")),
				ExportLabels.read(WaveMoment.class, line.getField("wave")), line.findField("department").orElse(null),
				line.findField("rank").orElse(null), new HashMap<>()));
	}

	private static UUID id(String study) {
		return UUID.nameUUIDFromBytes(study.getBytes(StandardCharsets.UTF_8));
	}

	/** Whether a form has answers; its key is study ID, cohort, wave, and form. */
	boolean contain(String key) {
		return this.forms.containsKey(key);
	}

	List<Given> all() {
		return List.copyOf(this.forms.values());
	}

}
