/** The OpenAPI description of the REST API, and the page that shows it. */
@NullMarked
package org.alkimos.platform.description;

import org.jspecify.annotations.NullMarked;
