package org.alkimos.keycloak;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * The step of the reset flow that mails a link, at most three times a day to one account:
 * strangers must not fill a mailbox. The page says the same whether a mail was sent or
 * not.
 */
public final class ResetMail extends ResetCredentialEmail {

	private static final String ID = "alkimos-reset-email";

	private static final int MAILS = 3;

	private static final long A_DAY = TimeUnit.DAYS.toSeconds(1);

	@Override
	public void authenticate(AuthenticationFlowContext context) {
		UserModel user = context.getUser();
		if (user == null || isBack(context, user) || isOneMore(context.getSession().singleUseObjects(), user)) {
			super.authenticate(context);
		}
		else {
			context.forkWithSuccessMessage(new FormMessage(Messages.EMAIL_SENT));
		}
	}

	/** Whether the person has followed the link. */
	private static boolean isBack(AuthenticationFlowContext context, UserModel user) {
		return user.getId()
			.equals(context.getAuthenticationSession().getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID));
	}

	/** Each mail takes one of the day's places, atomically in the whole cluster. */
	private static boolean isOneMore(SingleUseObjectProvider places, UserModel user) {
		return IntStream.range(0, MAILS)
			.anyMatch((place) -> places.putIfAbsent("alkimos-reset-mail." + user.getId() + "." + place, A_DAY));
	}

	@Override
	public String getId() {
		return ID;
	}

	@Override
	public String getDisplayType() {
		return "Alkimos: mail a link, three times a day";
	}

}
