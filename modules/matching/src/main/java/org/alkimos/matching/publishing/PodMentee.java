package org.alkimos.matching.publishing;

import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.kernel.tenancy.PersonId;

/** A mentee in a published pod. */
@Table(schema = "matching", value = "pod_mentee")
record PodMentee(PersonId menteeId) {
}
