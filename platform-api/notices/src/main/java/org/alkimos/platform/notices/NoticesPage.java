package org.alkimos.platform.notices;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.NewsItem;

/**
 * A page of notices.
 *
 * @param items newest first
 * @param next cursor of the next page, or null on the last page
 * @param later whether this is not the first page
 */
public record NoticesPage(List<NewsItem> items, @Nullable String next, boolean later) {

	public @Nullable String nextHref() {
		return (this.next != null) ? "/notices?cursor=" + this.next : null;
	}

	public @Nullable String firstHref() {
		return this.later ? "/notices" : null;
	}

}
