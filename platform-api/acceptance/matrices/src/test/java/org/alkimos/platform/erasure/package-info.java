/** What is left of a person who was erased: nothing that says who it was. */
@NullMarked
package org.alkimos.platform.erasure;

import org.jspecify.annotations.NullMarked;
