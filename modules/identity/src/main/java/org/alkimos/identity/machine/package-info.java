/** API clients: members that are machines. */
@NullMarked
@NamedInterface("machine")
package org.alkimos.identity.machine;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
