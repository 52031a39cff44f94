/** Corrections of what the institution knows about a member: name and address. */
@NullMarked
@NamedInterface("details")
package org.alkimos.identity.details;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
