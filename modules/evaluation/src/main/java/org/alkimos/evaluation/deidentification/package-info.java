/** Study IDs in place of people, and rows that describe no one uniquely. */
@NullMarked
package org.alkimos.evaluation.deidentification;

import org.jspecify.annotations.NullMarked;
