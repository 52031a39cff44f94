package org.alkimos.local;

/**
 * How much of a long test runs: a short form in every build, the long one with the
 * profile {@code guarantees}, any other with a system property of the test's own.
 */
public final class Extent {

	/** JUnit tag of tests that only the profile runs. */
	public static final String GUARANTEES = "guarantees";

	/**
	 * JUnit tag of tests that every build runs in a short form and the profile in the
	 * long one.
	 */
	public static final String SIZED = "sized";

	/** Whether the long forms run. */
	public static final boolean LONG = Boolean.getBoolean("alkimos.guarantees");

	private Extent() {
	}

	/**
	 * The number of rounds, cases, or seconds of this run.
	 * @param property the system property that overrides both forms
	 */
	public static int of(String property, int shortForm, int longForm) {
		return Integer.getInteger(property, of(shortForm, longForm));
	}

	public static int of(int shortForm, int longForm) {
		return LONG ? longForm : shortForm;
	}

}
