package org.alkimos.platform.programs;

/** One label and value in a list. */
public record Fact(String label, String value) {
}
