/**
 * Plumbing every controller stands on: who asks, ids in paths, problems, paging, entity
 * tags, idempotency.
 */
@NullMarked
package org.alkimos.platform.web;

import org.jspecify.annotations.NullMarked;
