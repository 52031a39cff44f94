package org.alkimos.platform.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.audit.AuditHead;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.web.CursorPage;

/**
 * The audit log on screen.
 *
 * @param head latest link of the hash chain, or null before the first sealing
 * @param later whether this is not the first page
 */
public record AuditPage(AuditQuery query, CursorPage<AuditLine> page, @Nullable AuditHead head, boolean later) {

	public List<Option> actions() {
		return AuditLabels.options();
	}

	public String csvHref() {
		return this.query.at(AuditPages.PATH + "/entries.csv");
	}

	public @Nullable String nextHref() {
		return (this.page.next() != null) ? this.query.at(AuditPages.PATH) + "&cursor=" + this.page.next() : null;
	}

	public @Nullable String firstHref() {
		return this.later ? this.query.at(AuditPages.PATH) : null;
	}

}
