package org.alkimos.local.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Workspace;

/**
 * The caught messages, one file each: {@code <milliseconds since 1970>-<number>.eml}. A
 * file is complete when it has this name.
 *
 * @param path absolute
 */
record MailFolder(Path path, AtomicInteger numbers) {

	static MailFolder at(Path path) {
		Path folder = Workspace.create(path.toAbsolutePath().normalize());
		try {
			restrict(folder, "rwx------");
		}
		catch (IOException ex) {
			throw new LocalServicesException("The folder " + folder + " cannot be closed to others.",
					"Change its owner to the user who starts Alkimos.", ex);
		}
		return new MailFolder(folder, new AtomicInteger());
	}

	void keep(MimeMessage message) {
		String name = System.currentTimeMillis() + "-" + this.numbers.incrementAndGet();
		Path unfinished = this.path.resolve(name + ".unfinished");
		try {
			restrict(Files.createFile(unfinished), "rw-------");
			try (OutputStream content = Files.newOutputStream(unfinished)) {
				message.writeTo(content);
			}
			Files.move(unfinished, this.path.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void restrict(Path file, String permissions) throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
		}
	}

}
