/** Confidential check-ins of mentees. */
@NullMarked
@NamedInterface("checkin")
package org.alkimos.progress.checkin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
