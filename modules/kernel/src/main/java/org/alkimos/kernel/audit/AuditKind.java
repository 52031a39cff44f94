package org.alkimos.kernel.audit;

/** What was done with a record. */
public enum AuditKind {

	/** Something was changed. */
	COMMAND,
	/** Someone looked at another person's record, or at what many records say. */
	READ,
	/** Something left the platform as a file or was pulled by a program. */
	EXPORT

}
