package org.alkimos.platform.mydata;

import java.time.Clock;
import java.time.Instant;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.alkimos.identity.Institutions;
import org.alkimos.kernel.tenancy.Actor;

/** Download of the archive. */
@Component
class MyDataFile {

	static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	private final MyData data;

	private final Institutions institutions;

	private final Clock clock;

	MyDataFile(MyData data, Institutions institutions, Clock clock) {
		this.data = data;
		this.institutions = institutions;
		this.clock = clock;
	}

	ResponseEntity<byte[]> of(Actor actor) {
		Instant now = this.clock.instant();
		byte[] archive = DataArchive.of(this.data.of(actor), this.institutions.current(actor).name(), now);
		String name = "my-alkimos-data-" + now.toString().substring(0, 10) + ".zip";
		return ResponseEntity.ok()
			.contentType(ZIP)
			.contentLength(archive.length)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(archive);
	}

}
