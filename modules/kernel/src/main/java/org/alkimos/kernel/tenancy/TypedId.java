package org.alkimos.kernel.tenancy;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** An ID with its own type: a record with one UUID component. */
public interface TypedId {

	@JsonValue
	UUID value();

}
