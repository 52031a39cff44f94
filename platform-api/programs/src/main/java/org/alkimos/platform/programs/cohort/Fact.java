package org.alkimos.platform.programs.cohort;

/** One label and value in a list. */
public record Fact(String label, String value) {
}
