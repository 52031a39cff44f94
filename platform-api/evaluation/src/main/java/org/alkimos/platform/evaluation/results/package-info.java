/** Pages and API of results: figures, plots, reports, and the feed. */
@NullMarked
package org.alkimos.platform.evaluation.results;

import org.jspecify.annotations.NullMarked;
