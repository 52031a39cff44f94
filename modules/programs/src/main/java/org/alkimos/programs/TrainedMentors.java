package org.alkimos.programs;

/**
 * How many mentors were trained, by the last training date their rosters give; exact,
 * hence not to be shown without the rule for small groups.
 *
 * @param mentors who took part in the period
 * @param trained of them, by the end of the period
 * @param trainedInPeriod of them, with a training in the period: the first one or a
 * refresher
 */
public record TrainedMentors(int mentors, int trained, int trainedInPeriod) {

	static final TrainedMentors NONE = new TrainedMentors(0, 0, 0);

}
