package org.alkimos.progress.goal;

import org.springframework.data.relational.core.mapping.Table;

/** A milestone on the way to a goal. */
@Table(schema = "progress", value = "milestone")
public record Milestone(String title, boolean done) {
}
