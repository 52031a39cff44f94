/** Examples with the generated client. */
@NullMarked
package org.alkimos.clients;

import org.jspecify.annotations.NullMarked;
