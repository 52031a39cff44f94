package org.alkimos.progress.goal;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A milestone on the way to a goal.
 *
 * @param title what to do, at most 200 characters; required
 * @param done whether it is done
 */
@Table(schema = "progress", value = "milestone")
public record Milestone(String title, boolean done) {
}
