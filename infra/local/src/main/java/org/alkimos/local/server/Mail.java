package org.alkimos.local.server;

import java.nio.file.Path;
import java.time.Duration;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import org.alkimos.local.workspace.LocalServicesException;

/**
 * An SMTP server in this process that delivers nothing: it keeps each message as a file
 * in a folder. It listens on loopback only, and asks nobody for a password.
 */
public final class Mail {

	public static final String NAME = "Mail";

	/** Loopback: what is caught holds links that open accounts. */
	static final String HOST = "127.0.0.1";

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final SmtpServer server;

	private final MailFolder folder;

	private Mail(SmtpServer server, MailFolder folder) {
		this.server = server;
		this.folder = folder;
	}

	/**
	 * Starts the server.
	 * @param folder where the messages go; created if missing, readable by its owner only
	 * @param port 0 for any that is free
	 * @throws LocalServicesException if the folder or the port cannot be used
	 */
	public static Mail start(Path folder, int port) {
		MailFolder caught = MailFolder.at(folder);
		SmtpServer server = new SmtpServer(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP),
				new Catching(caught));
		// The threads of its connections are daemons as well. None keeps a failed start
		// alive.
		server.setDaemon(true);
		server.startService();
		try {
			if (server.waitTillRunning(PATIENCE.toMillis())) {
				return new Mail(server, caught);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new LocalServicesException("Mail cannot be caught on port " + port + ".",
				"Choose another port with -Dalkimos.local.mail.port=...");
	}

	public int port() {
		return this.server.getPort();
	}

	/** The absolute folder of the messages. */
	public Path folder() {
		return this.folder.path();
	}

	public void stop() {
		this.server.stopService(PATIENCE.toMillis());
	}

	/** Replaces GreenMail's mailboxes in memory by the folder. */
	private static final class Catching extends Managers {

		private final SmtpManager manager;

		Catching(MailFolder folder) {
			getUserManager().setAuthRequired(false);
			this.manager = new CatchingManager(this, folder);
		}

		@Override
		public SmtpManager getSmtpManager() {
			return this.manager;
		}

	}

}
