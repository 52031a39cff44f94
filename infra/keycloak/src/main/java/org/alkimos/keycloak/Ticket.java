package org.alkimos.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Signs a person in once by a ticket that Alkimos pushed with the authorization request,
 * and asks for what the ticket says, such as a password. The account keeps
 * {@code sha256:expiry in seconds since 1970:required action} of it. Any other ticket
 * leads to the form.
 */
final class Ticket implements Authenticator {

	private static final String NAME = "alkimos_ticket";

	private static final String NOTE = AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + NAME;

	@Override
	public void authenticate(AuthenticationFlowContext context) {
		String ticket = context.getAuthenticationSession().getClientNote(NOTE);
		UserModel user = (ticket != null) ? holder(context, ticket.split("\\.", 2)[0]) : null;
		String expected = (user != null) ? user.getFirstAttribute(NAME) : null;
		if (user == null || expected == null || !matches(context.getSession(), String.valueOf(ticket), expected)) {
			context.attempted();
			return;
		}
		user.removeAttribute(NAME);
		endSessionOfOthers(context, user);
		context.getAuthenticationSession().addRequiredAction(expected.split(":", 3)[2]);
		context.setUser(user);
		context.success();
	}

	/** The account whose id the ticket begins with. */
	private static @Nullable UserModel holder(AuthenticationFlowContext context, String id) {
		UserModel user = context.getSession().users().getUserById(context.getRealm(), id);
		return (user != null && user.isEnabled()) ? user : null;
	}

	/** Whether the ticket is good, and this is its first use in the whole cluster. */
	private static boolean matches(KeycloakSession session, String ticket, String expected) {
		String[] parts = expected.split(":", 3);
		if (parts.length != 3) {
			return false;
		}
		long left = Long.parseLong(parts[1]) - Time.currentTime();
		byte[] hash = parts[0].getBytes(StandardCharsets.UTF_8);
		return left > 0 && MessageDigest.isEqual(hash, sha256(ticket).getBytes(StandardCharsets.UTF_8))
				&& session.singleUseObjects().putIfAbsent("alkimos-ticket." + parts[0], left);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keycloak refuses a second person in a browser only after the password is typed. */
	private static void endSessionOfOthers(AuthenticationFlowContext context, UserModel user) {
		AuthResult signedIn = AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(),
				true);
		if (signedIn != null && !signedIn.user().getId().equals(user.getId())) {
			// A logout would end the sign-in that has begun in this browser, too.
			context.getSession().sessions().removeUserSession(context.getRealm(), signedIn.session());
			AuthenticationManager.expireIdentityCookie(context.getSession());
		}
	}

	@Override
	public void action(AuthenticationFlowContext context) {
		context.attempted();
	}

	@Override
	public boolean requiresUser() {
		return false;
	}

	@Override
	public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
		return true;
	}

	@Override
	public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
		// A ticket needs nothing from its holder.
	}

	@Override
	public void close() {
		// There is nothing to close.
	}

}
