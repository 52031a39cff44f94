/** Tenancy and actors: institutions, people, actors, typed IDs. */
@NullMarked
package org.alkimos.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
