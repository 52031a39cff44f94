package org.alkimos.progress;

import org.springframework.data.relational.core.mapping.Table;

/** A step towards a goal. */
@Table(schema = "progress", value = "milestone")
public record Milestone(String title, boolean done) {
}
