package org.alkimos.platform.home;

import org.alkimos.platform.ui.Tone;

/**
 * A cohort with the next step a member of staff can take.
 *
 * @param name the cohort's name
 * @param program the program's name
 * @param href the cohort's page
 * @param stage where it stands, in a word
 * @param tone colour of the stage
 * @param sentence what is there and what comes next
 * @param step what the step's button says
 * @param stepHref where it leads
 */
public record CohortCard(String name, String program, String href, String stage, Tone tone, String sentence,
		String step, String stepHref) {
}
