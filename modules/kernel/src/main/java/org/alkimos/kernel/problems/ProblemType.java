package org.alkimos.kernel.problems;

import java.util.Locale;

/**
 * Type of problem that clients can tell apart; implemented by enums only. Names are part
 * of the API: add constants, but do not rename them.
 */
public interface ProblemType {

	/** Status of a {@link Problem.Conflict}. */
	int CONFLICT = 409;

	/** Status of a {@link Problem.InvalidInput}. */
	int INVALID = 422;

	/** Name of the constant. */
	String name();

	/** HTTP status of the response. */
	int status();

	/** What has happened, in one or two sentences. */
	String cause();

	/** What to do, in one or two sentences. */
	String remedy();

	/** Code in the type's URN; unique among all types. */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Title that is the same for every occurrence. */
	default String title() {
		return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
