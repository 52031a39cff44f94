package org.alkimos.identity.keycloak;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.Representations.Credential;
import org.alkimos.identity.keycloak.Representations.User;

/**
 * People's accounts at Keycloak; the user name is the email address. They are found by
 * user name only: any account from an institution's provider may carry an address.
 */
@Component
public class Users {

	private static final ParameterizedTypeReference<List<User>> LIST = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<Credential>> CREDENTIALS = new ParameterizedTypeReference<>() {
	};

	/** Signs that Keycloak does not take in names; there it is a greeting only. */
	private static final Pattern PROHIBITED = Pattern.compile("[<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]");

	private final KeycloakHttp keycloak;

	private final Organizations organizations;

	Users(KeycloakHttp keycloak, Organizations organizations) {
		this.keycloak = keycloak;
		this.organizations = organizations;
	}

	/** Creates the account if needed and adds it to the organization. */
	public Account ensure(String organization, String email, String given, String family) {
		String created = this.keycloak.create("/users",
				new User(null, email, email, plain(given), plain(family), true, false, null, null));
		String subject = (created != null) ? created : idOf(email);
		boolean elsewhere = created == null && this.organizations.isElsewhere(organization, subject);
		this.organizations.join(organization, subject);
		return new Account(subject, elsewhere);
	}

	private static String plain(String name) {
		return PROHIBITED.matcher(name).replaceAll("").strip();
	}

	private String idOf(String email) {
		return this.keycloak.list(LIST, "/users?exact=true&username={name}", email)
			.stream()
			.map(User::id)
			.findFirst()
			.map(Objects::requireNonNull)
			.orElseThrow(() -> new KeycloakAway(new IllegalStateException("the account was there and is gone")));
	}

	/** Deletes the account; a missing one is ignored. */
	public void remove(String subject) {
		this.keycloak.delete("/users/{id}", subject);
	}

	/** Removes the account from the organization, and deletes it if it was never used. */
	public void release(String organization, String subject) {
		if (isInUse(subject) || this.organizations.isElsewhere(organization, subject)) {
			this.organizations.leave(organization, subject);
		}
		else {
			remove(subject);
		}
	}

	/** Marks the email address of the account as verified. */
	public void confirmEmail(String subject) {
		User user = this.keycloak.get(User.class, "/users/{id}", subject);
		this.keycloak.put("/users/{id}", new User(null, user.username(), user.email(), user.firstName(),
				user.lastName(), user.enabled(), true, user.requiredActions(), user.attributes()), subject);
	}

	/**
	 * Sets a temporary password, to be changed at the first sign-in. An account that was
	 * used before, or also belongs to another institution, keeps its own: an invitation
	 * must not take it over.
	 */
	public Optional<String> oneTimePassword(String organization, String subject) {
		if (isInUse(subject) || this.organizations.isElsewhere(organization, subject)) {
			return Optional.empty();
		}
		String password = OneTimePassword.next();
		this.keycloak.put("/users/{id}/reset-password", new Credential("password", password, true), subject);
		return Optional.of(password);
	}

	/**
	 * Removes the account from the organization, and deletes it if it belongs to no
	 * other.
	 */
	public void forget(String organization, String subject) {
		if (!this.keycloak.exists("/users/{id}", subject)) {
			return;
		}
		boolean elsewhere = this.organizations.isElsewhere(organization, subject);
		this.organizations.leave(organization, subject);
		if (!elsewhere) {
			this.keycloak.delete("/users/{id}", subject);
		}
	}

	private boolean isInUse(String subject) {
		boolean hasPassword = this.keycloak.list(CREDENTIALS, "/users/{id}/credentials", subject)
			.stream()
			.anyMatch((credential) -> credential.type().equals("password"));
		List<String> actions = this.keycloak.get(User.class, "/users/{id}", subject).requiredActions();
		return hasPassword && (actions == null || !actions.contains("UPDATE_PASSWORD"));
	}

	/**
	 * A person's account.
	 *
	 * @param subject subject in tokens
	 * @param elsewhere whether it already belonged to another institution
	 */
	public record Account(String subject, boolean elsewhere) {
	}

}
