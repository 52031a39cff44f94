package org.alkimos.matching;

import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.kernel.tenancy.PersonId;

/** One mentee of one published pod. */
@Table(schema = "matching", value = "pod_mentee")
record PodMentee(PersonId menteeId) {
}
