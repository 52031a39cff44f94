package org.alkimos.platform.programs;

/** A line of a list of facts. */
public record Fact(String label, String value) {
}
