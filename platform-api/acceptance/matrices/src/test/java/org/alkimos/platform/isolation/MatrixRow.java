package org.alkimos.platform.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.client.RestClient;

import org.alkimos.platform.testing.Endpoint;

/**
 * Who may call an endpoint, as kept in isolation-matrix.csv.
 *
 * @param endpoint the endpoint
 * @param allowed the roles and rights that get an answer; everyone else is refused
 * @param closed why no right of an API client reaches the operation; null if one does,
 * and for pages
 * @param body what to send, as JSON for the API and as form fields for pages; a file
 * after {@code =@} is uploaded as the part named before it; empty for nothing
 */
public record MatrixRow(Endpoint endpoint, Set<Seat> allowed, @Nullable Closed closed, String body) {

	private static final Pattern UPLOAD = Pattern.compile("(\\w+)=@(.+)");

	private static final Set<String> CLOSED = Arrays.stream(Closed.values())
		.map((reason) -> reason.name().toLowerCase(Locale.ROOT))
		.collect(Collectors.toSet());

	private static final Pattern SENT = Pattern.compile("\\$(\\w+)");

	MatrixRow(Endpoint endpoint, Set<Seat> allowed, String body) {
		this(endpoint, allowed, null, body);
	}

	/** Why API clients are refused, whatever their rights. */
	public enum Closed {

		/** A person's own: what they write, answer, or choose. */
		OWN,
		/** An operator's, in the platform's tenant. */
		PLATFORM,
		/** An act a person answers for, or what people said in confidence. */
		PERSON

	}

	/** Reads the matrix: method;path;allowed roles and rights;body. */
	public static List<MatrixRow> all() {
		try {
			return new ClassPathResource("isolation-matrix.csv")
				.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(MatrixRow::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Names of the ids in the address and in what is sent. */
	Set<String> ids() {
		Set<String> names = new TreeSet<>(this.endpoint.variables());
		SENT.matcher(this.body).results().map((match) -> match.group(1)).forEach(names::add);
		return names;
	}

	/** Puts what is to be sent into the request, with the ids that stand in it. */
	void fill(RestClient.RequestBodySpec request, Map<String, String> ids) {
		var upload = UPLOAD.matcher(this.body);
		if (upload.matches()) {
			var parts = new MultipartBodyBuilder();
			parts.part(upload.group(1), new ClassPathResource(upload.group(2)));
			request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts.build());
		}
		else if (!this.body.isEmpty()) {
			request
				.contentType(this.endpoint.api() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
				.body(bodyWith(ids));
		}
	}

	private String bodyWith(Map<String, String> ids) {
		return AuditIds.filled(this.body, ids);
	}

	private static MatrixRow parse(String line) {
		String[] cells = line.split(";", 4);
		Set<Seat> allowed = new TreeSet<>();
		Closed closed = null;
		for (String word : cells[2].split(" ")) {
			if (CLOSED.contains(word)) {
				closed = Closed.valueOf(word.toUpperCase(Locale.ROOT));
			}
			else if (!word.isEmpty()) {
				allowed.addAll(Seat.named(word));
			}
		}
		return new MatrixRow(new Endpoint(cells[0], cells[1]), allowed, closed, (cells.length > 3) ? cells[3] : "");
	}

}
