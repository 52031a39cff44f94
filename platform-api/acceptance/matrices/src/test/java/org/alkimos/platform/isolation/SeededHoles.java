package org.alkimos.platform.isolation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import org.alkimos.platform.testing.Endpoint;

/**
 * Eleven endpoints that let something of another institution out, each in a way of its
 * own, for as long as a test wants to see them found.
 */
final class SeededHoles implements AutoCloseable {

	private static final String PATH = "/api/v1/planted/";

	private final RequestMappingHandlerMapping mappings;

	private final List<RequestMappingInfo> registered = new ArrayList<>();

	/** Names of the holes, which are the names of the methods below. */
	static final List<String> NAMES = Stream.of(Holes.class.getDeclaredMethods())
		.filter((method) -> method.getParameterCount() <= 2
				&& !java.lang.reflect.Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
		.map(Method::getName)
		.sorted()
		.toList();

	SeededHoles(RequestMappingHandlerMapping mappings, World foreign, World own) {
		this.mappings = mappings;
		var holes = new Holes(foreign.ids().getOrDefault("programId", ""), foreign.mark() + " program",
				own.ids().getOrDefault("cohortId", ""));
		for (Method method : Holes.class.getDeclaredMethods()) {
			if (NAMES.contains(method.getName())) {
				var info = RequestMappingInfo.paths(row(method.getName()).endpoint().path())
					.methods(RequestMethod.GET)
					.build();
				mappings.registerMapping(info, holes, method);
				this.registered.add(info);
			}
		}
	}

	/** The endpoint as a row of the matrix would name it. */
	static MatrixRow row(String hole) {
		String ids = hole.endsWith("OnesOwn") ? "/{cohortId}/{programId}" : "/{programId}";
		return new MatrixRow(new Endpoint("GET", PATH + hole + (hole.endsWith("ToAll") ? "" : ids)),
				java.util.Set.of(Seat.MANAGER), "");
	}

	@Override
	public void close() {
		this.registered.forEach(this.mappings::unregisterMapping);
	}

	/** What a foreign id brings to light; an unknown one is not found. */
	private static final class Holes {

		private final String id;

		private final String name;

		private final String own;

		Holes(String id, String name, String own) {
			this.id = id;
			this.name = name;
			this.own = own;
		}

		ResponseEntity<Object> theRowItself(@PathVariable String programId) {
			return known(programId) ? ResponseEntity.ok(Map.of("name", this.name)) : notFound();
		}

		ResponseEntity<Object> forbiddenNotUnknown(@PathVariable String programId) {
			return known(programId) ? ResponseEntity.status(HttpStatus.FORBIDDEN).build() : notFound();
		}

		ResponseEntity<Object> behindOnesOwn(@PathVariable String cohortId, @PathVariable String programId) {
			return this.own.equals(cohortId) ? forbiddenNotUnknown(programId) : notFound();
		}

		ResponseEntity<Object> anotherReason(@PathVariable String programId) {
			return known(programId)
					? ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Not yours")).build()
					: notFound();
		}

		ResponseEntity<Object> itsVersion(@PathVariable String programId) {
			return known(programId) ? ResponseEntity.notFound().eTag("7").build() : notFound();
		}

		ResponseEntity<Object> theWayThere(@PathVariable String programId) {
			return known(programId)
					? ResponseEntity.status(HttpStatus.NOT_FOUND).location(URI.create("/programs/7")).build()
					: notFound();
		}

		Callable<ResponseEntity<Object>> inAnotherThread(@PathVariable String programId) {
			return () -> theRowItself(programId);
		}

		ResponseEntity<Object> aFailure(@PathVariable String programId) {
			if (known(programId)) {
				throw new IllegalStateException(this.name);
			}
			return notFound();
		}

		ResponseEntity<StreamingResponseBody> streamedToAll() {
			return ResponseEntity.ok()
				.contentType(MediaType.TEXT_PLAIN)
				.body((out) -> out.write(this.name.getBytes(StandardCharsets.UTF_8)));
		}

		ResponseEntity<byte[]> archivedToAll() throws IOException {
			var bytes = new ByteArrayOutputStream();
			try (var zip = new ZipOutputStream(bytes)) {
				zip.putNextEntry(new ZipEntry("results.csv"));
				zip.write(this.name.getBytes(StandardCharsets.UTF_8));
			}
			return ResponseEntity.ok().header("Content-Type", "application/zip").body(bytes.toByteArray());
		}

		ResponseEntity<String> inTheFileNameToAll() {
			return ResponseEntity.ok()
				.header("Content-Disposition", "attachment; filename=\"" + this.name + ".csv\"")
				.body("number,mean\n");
		}

		private boolean known(String programId) {
			return this.id.equals(programId);
		}

		private static ResponseEntity<Object> notFound() {
			return ResponseEntity.notFound().build();
		}

	}

}
