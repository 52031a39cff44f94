package org.alkimos.platform.mydata;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.alkimos.kernel.tenancy.Actor;

@Controller
@RequestMapping(MyDataPages.PATH)
class MyDataPages {

	static final String PATH = "/my-data";

	private final MyDataFile file;

	MyDataPages(MyDataFile file) {
		this.file = file;
	}

	@GetMapping
	String about(Actor actor) {
		return "mydata/mydata";
	}

	@GetMapping("/download")
	ResponseEntity<byte[]> download(Actor actor) {
		return this.file.of(actor);
	}

}
