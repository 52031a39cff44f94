/** Meetings that were held, their minutes, and the dose of mentoring. */
@NullMarked
@NamedInterface("meeting")
package org.alkimos.progress.meeting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
