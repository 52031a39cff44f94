/** Repair of published pods after someone left, joined late, or asked to change. */
@NullMarked
@NamedInterface("repair")
package org.alkimos.matching.repair;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
