package org.alkimos.local.server;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each accepted message in the folder before its sender is told that it is
 * accepted. Recipients of one domain do not exist, for whoever wants to see a refusal.
 */
final class CatchingManager extends SmtpManager {

	private static final String REFUSED_DOMAIN = "bounce.test";

	private final MailFolder folder;

	CatchingManager(Managers managers, MailFolder folder) {
		super(managers.getImapHostManager(), managers.getUserManager());
		this.folder = folder;
	}

	@Override
	public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
		return recipient.getHost().equalsIgnoreCase(REFUSED_DOMAIN) ? "550 5.1.1 No such mailbox" : null;
	}

	/** An exception becomes the answer 451, after which the sender tries again. */
	@Override
	@SuppressWarnings("UnsynchronizedOverridesSynchronized")
	public void send(SmtpState state) {
		this.folder.keep(state.getMessage().getMessage());
	}

}
