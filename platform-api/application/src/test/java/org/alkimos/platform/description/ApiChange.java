package org.alkimos.platform.description;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * A difference between two descriptions of the API.
 *
 * @param what the operation, parameter, body, property, or value
 * @param how what happened to it
 * @param breaking whether a client of the earlier version may fail because of it
 */
record ApiChange(String what, String how, boolean breaking) {

	private static final Pattern PARAMETER = Pattern.compile("([A-Z]+ \\S+) (?:query|header|path) \\S+");

	/** Returns the differences, by name. */
	static List<ApiChange> between(JsonNode before, JsonNode after) {
		ApiSurface earlier = new ApiSurface(before);
		ApiSurface later = new ApiSurface(after);
		List<ApiChange> changes = new ArrayList<>();
		earlier.lines().forEach((what, shape) -> {
			String now = later.lines().get(what);
			if (now == null) {
				boolean receivedValue = shape.equals("value") && !what.contains("/api/") && !earlier.isSent(what);
				changes.add(new ApiChange(what, "removed", !receivedValue));
			}
			else if (!now.equals(shape)) {
				changes.add(new ApiChange(what, "was " + shape + ", is " + now, breaks(what, shape, now, later)));
			}
		});
		later.lines().forEach((what, shape) -> {
			if (!earlier.lines().containsKey(what)) {
				changes.add(new ApiChange(what, "added", mustBeSent(what, shape, earlier)));
			}
		});
		return changes;
	}

	/**
	 * What a client may leave out now, and what it always receives now, breaks nothing.
	 */
	private static boolean breaks(String what, String before, String after, ApiSurface later) {
		boolean sent = what.contains("/api/") || later.isSent(what);
		return !(sent ? after.equals(ApiSurface.OPTIONAL + before) : before.equals(ApiSurface.OPTIONAL + after));
	}

	/** A client of the earlier version does not send what it doesn't know. */
	private static boolean mustBeSent(String what, String shape, ApiSurface earlier) {
		Matcher parameter = PARAMETER.matcher(what);
		boolean known = parameter.matches() ? earlier.lines().containsKey(parameter.group(1)) : earlier.isSent(what);
		return known && !shape.startsWith(ApiSurface.OPTIONAL) && !shape.equals("value");
	}

	/** Returns the changes as a page of the documentation. */
	static String page(String baseline, List<ApiChange> changes) {
		String rows = changes.isEmpty() ? "None.\n"
				: "| What | Change | Breaks clients |\n|---|---|---|\n" + changes.stream()
					.map((change) -> "| `%s` | %s | %s |\n".formatted(change.what(), change.how(),
							change.breaking() ? "yes" : "no"))
					.collect(Collectors.joining());
		return """
				# Changes of the REST API

				This page is generated from [openapi-%1$s.yaml](openapi-%1$s.yaml) and [openapi.yaml](openapi.yaml). \
				[Versions](api.md#versions) says what may change.

				## Since %1$s
				%2$s""".formatted(baseline, rows);
	}

}
