package org.alkimos.platform.hostile;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it goes over the wire.
 *
 * @param uri address after the host, encoded
 * @param body null for none
 */
record Asked(String method, String uri, Map<String, String> headers, byte[] body) {

	HttpRequest at(String address) {
		var request = HttpRequest.newBuilder(URI.create(address + this.uri))
			.method(this.method, (this.body.length > 0) ? HttpRequest.BodyPublishers.ofByteArray(this.body)
					: HttpRequest.BodyPublishers.noBody());
		this.headers.forEach(request::setHeader);
		return request.build();
	}

	@Override
	public String toString() {
		String text = new String(this.body, StandardCharsets.UTF_8);
		return this.method + " " + shortened(this.uri) + " " + shortened(this.headers.toString()) + " "
				+ shortened(text);
	}

	private static String shortened(String text) {
		return (text.length() > 400) ? text.substring(0, 400) + "… (" + text.length() + ")" : text;
	}

}
