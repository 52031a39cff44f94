package org.alkimos.local.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailTests {

	private final Path folder;

	private final Mail mail;

	MailTests(@TempDir Path parent) {
		this.folder = parent.resolve("mail");
		this.mail = Mail.start(this.folder, 0);
	}

	@AfterEach
	void stop() {
		this.mail.stop();
	}

	@Test
	void keepsAMessageAsAFileForItsOwnerOnly() throws IOException {
		assertThat(send("wanda@riverside.example", "Invitation", "Ein Gruß\r\n..two dots")).isEqualTo("250 OK");
		Path message = files().getFirst();
		assertThat(files()).hasSize(1);
		assertThat(message.getFileName().toString()).matches("\\d{13}-1\\.eml");
		assertThat(Files.readString(message)).startsWith("Return-Path: <no-reply@alkimos.test>\r\n")
			.contains("\r\nTo: wanda@riverside.example\r\n")
			.contains("\r\nSubject: Invitation\r\n")
			.endsWith("\r\n\r\nEin Gruß\r\n.two dots\r\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(message))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder))).isEqualTo("rwx------");
	}

	@Test
	void losesNoneOfThoseThatComeAtOnce() throws Exception {
		int senders = 12;
		int each = 10;
		CyclicBarrier together = new CyclicBarrier(senders);
		List<Callable<Void>> tasks = IntStream.range(0, senders).mapToObj((sender) -> (Callable<Void>) () -> {
			together.await();
			for (int number = 0; number < each; number++) {
				assertThat(send("wanda@riverside.example", "Mail " + sender + "/" + number, "text"))
					.isEqualTo("250 OK");
			}
			return null;
		}).toList();
		try (ExecutorService executor = Executors.newFixedThreadPool(senders)) {
			for (Future<Void> sent : executor.invokeAll(tasks)) {
				sent.get();
			}
		}
		TreeSet<String> subjects = new TreeSet<>();
		for (Path file : files()) {
			Files.readAllLines(file).stream().filter((line) -> line.startsWith("Subject:")).forEach(subjects::add);
		}
		assertThat(files()).hasSize(senders * each);
		assertThat(subjects).hasSize(senders * each);
	}

	@Test
	void refusesRecipientsOfOneDomain() throws IOException {
		assertThat(send("nobody@Bounce.test", "Invitation", "text")).isEqualTo("550 5.1.1 No such mailbox");
		assertThat(files()).isEmpty();
		assertThat(send("nobody@bounce.test.example", "Invitation", "text")).isEqualTo("250 OK");
	}

	@Test
	void says451WhenAMessageCannotBeKept() throws IOException {
		Files.delete(this.folder);
		assertThat(send("wanda@riverside.example", "Invitation", "text")).startsWith("451 ");
	}

	@Test
	void listensOnLoopbackOnly() throws IOException {
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : network.inetAddresses().filter((each) -> !each.isLoopbackAddress()).toList()) {
				assertThatThrownBy(() -> new Socket(address, this.mail.port()).close()).isInstanceOf(IOException.class);
			}
		}
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.sorted().toList();
		}
	}

	/** Returns the answer to the message, or to the first command that is refused. */
	private String send(String recipient, String subject, String text) throws IOException {
		try (Socket socket = new Socket(Mail.HOST, this.mail.port());
				BufferedReader answers = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
			answers.readLine();
			List<String> commands = List.of("HELO test", "MAIL FROM:<no-reply@alkimos.test>",
					"RCPT TO:<" + recipient + ">", "DATA", "From: Alkimos <no-reply@alkimos.test>\r\nTo: " + recipient
							+ "\r\nSubject: " + subject + "\r\n\r\n" + text + "\r\n.");
			String answer = "";
			for (String command : commands) {
				write(socket, command);
				answer = answers.readLine();
				if (answer.startsWith("5")) {
					break;
				}
			}
			return answer;
		}
	}

	private static void write(Socket socket, String command) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

}
