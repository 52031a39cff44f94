package org.alkimos.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Checks every JSON body before it is parsed: at most 1 MB, nested at most 32 levels, and
 * no characters that cannot be stored.
 */
@ControllerAdvice
public class JsonBodies extends RequestBodyAdviceAdapter {

	/** The longest text anyone writes here is an agreement of some 40 kB. */
	static final int MAX_BYTES = 1024 * 1024;

	private static final int MAX_DEPTH = 32;

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
		.build();

	/**
	 * Reads the body, up to the limit.
	 * @throws ErrorResponseException 413 if the body is larger
	 */
	public static byte[] read(InputStream body) throws IOException {
		byte[] bytes = body.readNBytes(MAX_BYTES + 1);
		if (bytes.length > MAX_BYTES) {
			throw ProblemDetails.refusal(WebProblem.TOO_LARGE, "A JSON body can be up to 1 MB. Send a smaller body.",
					null);
		}
		return bytes;
	}

	@Override
	public boolean supports(MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		byte[] bytes = read(message.getBody());
		check(bytes);
		return new Read(message.getHeaders(), new ByteArrayInputStream(bytes));
	}

	/** Checks each string and property name. */
	private static void check(byte[] bytes) {
		try (JsonParser parser = JSON.createParser(bytes)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if ((token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME)
						&& !SoundText.isSound(parser.getString())) {
					throw new InvalidInput(GeneralProblem.INVALID_CHARACTERS, fieldAt(parser),
							"Remove characters that can't be stored: NUL and unpaired surrogates.");
				}
			}
		}
		catch (JacksonException ex) {
			throw ProblemDetails.refusal(WebProblem.UNREADABLE_BODY,
					"The body isn't JSON in UTF-8, or is nested deeper than " + MAX_DEPTH + ".", ex);
		}
	}

	private static String fieldAt(JsonParser parser) {
		String name = parser.currentName();
		return (name != null && SoundText.isSound(name)) ? name : "";
	}

	private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

		@Override
		public InputStream getBody() {
			return this.body;
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

	}

}
