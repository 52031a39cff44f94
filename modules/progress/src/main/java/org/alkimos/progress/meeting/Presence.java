package org.alkimos.progress.meeting;

import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.kernel.tenancy.PersonId;

@Table(schema = "progress", value = "presence")
record Presence(PersonId personId) {
}
