package org.alkimos.local.workspace;

import java.nio.file.Path;
import java.util.Locale;

/** The folders of one set of services: data, logs and process ids. */
public record Home(Path folder) {

	public Path data(String service) {
		return this.folder.resolve(key(service));
	}

	public Path log(String service) {
		return Workspace.create(this.folder.resolve("log")).resolve(key(service) + ".log");
	}

	public Path pid(String service) {
		return Workspace.create(this.folder.resolve("run")).resolve(key(service) + ".pid");
	}

	private static String key(String service) {
		return service.toLowerCase(Locale.ROOT).replace(' ', '-');
	}

}
