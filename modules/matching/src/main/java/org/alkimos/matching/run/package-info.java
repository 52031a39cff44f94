/** Match runs from the request to the published pods: state, input, and progress. */
@NullMarked
package org.alkimos.matching.run;

import org.jspecify.annotations.NullMarked;
