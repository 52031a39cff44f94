package org.alkimos.platform.mydata;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.tenancy.Actor;

/** Personal data of the caller. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "My data")
class MyDataApi {

	private final MyDataFile file;

	MyDataApi(MyDataFile file) {
		this.file = file;
	}

	/**
	 * Downloads all personal data of the caller. Every member may call this, about
	 * themselves. The file covers the institution of the request only. The download is
	 * recorded in the audit log.
	 * @return a ZIP file with a README and each table as JSON and as CSV
	 */
	@GetMapping(path = "/data", produces = "application/zip")
	ResponseEntity<byte[]> downloadOwnData(Actor actor) {
		return this.file.of(actor);
	}

}
