/** Whether mentees have an individual development plan. */
@NullMarked
@NamedInterface("plan")
package org.alkimos.progress.plan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
