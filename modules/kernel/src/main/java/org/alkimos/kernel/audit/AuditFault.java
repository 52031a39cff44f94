package org.alkimos.kernel.audit;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Manipulation of the audit log that the hash chain reveals.
 *
 * @param position position in the institution's chain; 0 if it has none
 * @param entry ID of the entry, if known
 */
record AuditFault(Kind kind, TenantId institution, long position, @Nullable AuditEntryId entry) {

	/** Kind of manipulation. */
	enum Kind {

		CHANGED("The entry was changed after it was sealed."), REMOVED("The entry was removed."),
		INSERTED("The entry was inserted outside the application."),
		ADDRESS_CHANGED("The address of the entry was changed."), LINKS_MISSING("Links before this one were removed."),
		LINK_CHANGED("The link was changed, or the chain was rewritten from here."),
		HEAD_MISSING("The chain previously ended with a different entry. It was truncated or rewritten.");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

	@Override
	public String toString() {
		String where = (this.position > 0) ? " position=" + this.position : "";
		String which = (this.entry != null) ? " entry=" + this.entry.value() : "";
		return "institution=" + this.institution.value() + where + which + " " + this.kind + ": " + this.kind.words;
	}

}
