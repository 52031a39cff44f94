package org.alkimos.local;

import java.nio.file.Path;
import java.util.Locale;

/** The folders of one set of services: data, logs and process ids. */
record Home(Path folder) {

	Path data(String service) {
		return this.folder.resolve(key(service));
	}

	Path log(String service) {
		return Workspace.create(this.folder.resolve("log")).resolve(key(service) + ".log");
	}

	Path pid(String service) {
		return Workspace.create(this.folder.resolve("run")).resolve(key(service) + ".pid");
	}

	private static String key(String service) {
		return service.toLowerCase(Locale.ROOT).replace(' ', '-');
	}

}
