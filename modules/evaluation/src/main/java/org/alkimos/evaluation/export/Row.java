package org.alkimos.evaluation.export;

import java.util.Map;

import org.alkimos.evaluation.instrument.Answer;

/**
 * One form that was handed in, without anything that names a person.
 *
 * @param study number of the respondent, stable within one purpose
 * @param pod number of the pod
 * @param mentor number of the mentor who is rated
 * @param cohort id of the cohort
 * @param wave such as {@code opening}
 * @param form such as {@code mentor-self}
 * @param bands what respondents may be grouped by, empty where it would say too much
 * @param answers by item; an item without an entry is missing
 */
public record Row(String study, String pod, String mentor, String cohort, String wave, String form,
		Map<String, String> bands, Map<String, Answer> answers) {
}
