package org.alkimos.identity.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.mail.Mailer;

/**
 * Invites the first operator, at each start until an operator can sign in: by mail where
 * mail is set up, and by a file that only the owner of the process can read where one is
 * named. Both hold the same link.
 */
@Component
@EnableConfigurationProperties(OperatorInvitation.Settings.class)
class OperatorInvitation implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(OperatorInvitation.class);

	private final FirstInvitations invitations;

	private final Settings settings;

	private final Mailer mailer;

	OperatorInvitation(FirstInvitations invitations, Settings settings, Mailer mailer) {
		this.invitations = invitations;
		this.settings = settings;
		this.mailer = mailer;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		boolean toFile = !this.settings.invitationFile().isBlank();
		if (!toFile && !this.mailer.isSetUp()) {
			return;
		}
		var invitation = this.invitations.toOperator();
		if (invitation.isPresent() && toFile) {
			Path file = Path.of(this.settings.invitationFile()).toAbsolutePath();
			write(file, this.invitations.linkToOperator(invitation.get()) + System.lineSeparator());
			log.info("The invitation of the first operator is in {}.", file);
		}
	}

	private static void write(Path file, String link) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file);
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(file,
					EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
		}
		Files.writeString(file, link);
	}

	/**
	 * Where the first operator's invitation is written.
	 *
	 * @param invitationFile file for the invitation link of the first operator, written
	 * at each start until an operator can sign in; empty for none
	 */
	@ConfigurationProperties("alkimos.operator")
	record Settings(@DefaultValue("") String invitationFile) {
	}

}
