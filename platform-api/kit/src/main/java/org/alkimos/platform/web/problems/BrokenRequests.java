package org.alkimos.platform.web.problems;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Error responses for requests that Tomcat rejects before our code runs, such as a
 * malformed URL or an oversized header.
 */
@Component
class BrokenRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(Report.class.getName());
			}
		});
	}

	/** Instantiated by Tomcat through its class name. */
	public static final class Report extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable cause) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				tell(request, response);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void tell(Request request, Response response) throws IOException {
			// The URI is unknown if the request line was too long.
			String address = request.getRequestURI();
			boolean api = address == null || address.isEmpty() || address.startsWith("/api/");
			response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			PrintWriter writer = response.getReporter();
			if (writer != null) {
				writer.write(api ? """
						{"type":"%s","title":"%s","status":%d,"detail":"The address or the \
						headers of this request can't be read."}""".formatted(
						ProblemDetails.uriOf(WebProblem.UNREADABLE), WebProblem.UNREADABLE.title(),
						response.getStatus()) : "This address can't be read. Check it and try again.");
				response.finishResponse();
			}
		}

	}

}
