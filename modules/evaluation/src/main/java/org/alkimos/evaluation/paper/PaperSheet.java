package org.alkimos.evaluation.paper;

import java.time.LocalDate;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A form for printing, without answers.
 *
 * @param mentor rated mentor
 * @param menteesInPod number of people who rate this mentor
 * @param instrument instrument in the shown wording
 */
public record PaperSheet(SheetNumber number, PersonId respondent, PersonId mentor, int menteesInPod,
		AssessmentForm form, WaveMoment moment, LocalDate dueOn, Instrument instrument) {
}
