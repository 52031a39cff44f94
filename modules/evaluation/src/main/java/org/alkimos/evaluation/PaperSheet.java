package org.alkimos.evaluation;

import java.time.LocalDate;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A form to be printed, without any answer.
 *
 * @param mentor who is rated
 * @param menteesInPod how many people rate this mentor
 * @param instrument in the wording that is shown
 */
public record PaperSheet(SheetNumber number, PersonId respondent, PersonId mentor, int menteesInPod,
		AssessmentForm form, WaveMoment moment, LocalDate dueOn, Instrument instrument) {
}
