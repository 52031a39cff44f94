package org.alkimos.platform.mydata;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.tenancy.Actor;

@RestController
@RequestMapping("/api/v1/me")
class MyDataApi {

	private final MyDataFile file;

	MyDataApi(MyDataFile file) {
		this.file = file;
	}

	/** Returns all personal data of the caller as a ZIP file of JSON and CSV files. */
	@GetMapping(path = "/data", produces = "application/zip")
	ResponseEntity<byte[]> data(Actor actor) {
		return this.file.of(actor);
	}

}
