package org.alkimos.platform.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** ID of the element that sent an htmx request, and of the one to replace. */
record HtmxRequest(@Nullable String trigger, @Nullable String target) {

	static HtmxRequest of(HttpHeaders headers) {
		return new HtmxRequest(joined(headers.get("HX-Trigger")), joined(headers.get("HX-Target")));
	}

	private static @Nullable String joined(@Nullable List<String> values) {
		return (values != null) ? String.join(",", values) : null;
	}

}
