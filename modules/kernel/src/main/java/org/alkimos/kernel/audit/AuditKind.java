package org.alkimos.kernel.audit;

/** Kind of access to a record. */
public enum AuditKind {

	/** Something was changed. */
	COMMAND,
	/** Someone viewed another person's record, or data from many records. */
	READ,
	/** Data left the platform as a file or through the API. */
	EXPORT

}
