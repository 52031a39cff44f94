package org.alkimos.evaluation.archive;

import java.util.Map;

import org.alkimos.evaluation.scoring.Answer;

/**
 * One submitted form, without anything that names a person.
 *
 * @param study study ID of the respondent, stable within one purpose
 * @param pod study ID of the pod
 * @param mentor study ID of the rated mentor
 * @param cohort ID of the cohort
 * @param wave wave such as {@code opening}
 * @param form form such as {@code mentor-self}
 * @param bands attributes of the respondent; empty if they would reveal too much
 * @param answers answers by item; an item without an entry is missing
 */
public record Row(String study, String pod, String mentor, String cohort, String wave, String form,
		Map<String, String> bands, Map<String, Answer> answers) {
}
