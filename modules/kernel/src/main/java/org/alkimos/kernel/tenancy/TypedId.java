package org.alkimos.kernel.tenancy;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** An id that knows what it identifies: a record with one UUID component. */
public interface TypedId {

	@JsonValue
	UUID value();

}
