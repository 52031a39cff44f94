package org.alkimos.platform.home;

import org.alkimos.platform.ui.Tone;

/**
 * A cohort with the next step for staff.
 *
 * @param name the cohort's name
 * @param program the program's name
 * @param href the cohort's page
 * @param stage label of the stage
 * @param tone color of the stage
 * @param sentence current state of the cohort
 * @param step label of the button
 * @param stepHref target of the button
 */
public record CohortCard(String name, String program, String href, String stage, Tone tone, String sentence,
		String step, String stepHref) {
}
