package org.alkimos.identity.keycloak;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

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

	private final Clock clock;

	Users(KeycloakHttp keycloak, Organizations organizations, Clock clock) {
		this.keycloak = keycloak;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * Makes an account that has no password yet, and a ticket that signs in once to
	 * choose one. An account that has none, or whose address was never confirmed, is made
	 * anew. An account in use stays as it is: an invitation must not take it over.
	 * @param email the user name, which the person has just shown to receive mail for
	 */
	public NewAccount prepare(String email, String given, String family) {
		User user = new User(null, email, email, plain(given), plain(family), true, true, null, null);
		String created = this.keycloak.create("/users", user);
		String subject = (created != null) ? created : idOf(email);
		if (created == null) {
			if (isInUse(subject)) {
				return new NewAccount(subject, null);
			}
			user = cleared(subject);
		}
		SignInTicket ticket = SignInTicket.of(subject, this.clock.instant());
		this.keycloak.put("/users/{id}", user.with(Map.of(SignInTicket.ATTRIBUTE, List.of(ticket.attribute()))),
				subject);
		return new NewAccount(subject, ticket.text());
	}

	/**
	 * Gives the account another address and user name. An account of that name that was
	 * never used makes way.
	 * @return false if another account in use has the name
	 */
	public boolean rename(String subject, String email) {
		User user = this.keycloak.get(User.class, "/users/{id}", subject);
		Optional<String> other = find(email).filter((found) -> !found.equals(subject));
		if (other.filter(this::isInUse).isPresent()) {
			return false;
		}
		other.ifPresent(this::remove);
		this.keycloak.put("/users/{id}", new User(null, email, email, user.firstName(), user.lastName(), user.enabled(),
				true, user.requiredActions(), user.attributes()), subject);
		return true;
	}

	/** Whether this is the account of the address, in use by its owner. */
	public boolean isOwn(String subject, String email) {
		return email.equals(this.keycloak.get(User.class, "/users/{id}", subject).username()) && isInUse(subject);
	}

	/**
	 * Whoever prepared this account before must not come in by what they left there.
	 * @return the account, with the address confirmed and its names as they were
	 */
	private User cleared(String subject) {
		credentials(subject).forEach((credential) -> this.keycloak.delete("/users/{id}/credentials/{credential}",
				subject, Objects.requireNonNull(credential.id())));
		this.keycloak.create("/users/{id}/logout", Map.of(), subject);
		User found = this.keycloak.get(User.class, "/users/{id}", subject);
		return new User(null, found.username(), found.email(), found.firstName(), found.lastName(), true, true,
				found.requiredActions(), null);
	}

	private static String plain(String name) {
		return PROHIBITED.matcher(name).replaceAll("").strip();
	}

	private String idOf(String email) {
		return find(email).orElseThrow(() -> new KeycloakAway("the account was there and is gone"));
	}

	private Optional<String> find(String email) {
		return this.keycloak.list(LIST, "/users?exact=true&username={name}", email)
			.stream()
			.map(User::id)
			.findFirst()
			.map(Objects::requireNonNull);
	}

	/** Deletes the account; a missing one is ignored. */
	public void remove(String subject) {
		this.keycloak.delete("/users/{id}", subject);
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
		return Boolean.TRUE.equals(this.keycloak.get(User.class, "/users/{id}", subject).emailVerified())
				&& !credentials(subject).isEmpty();
	}

	private List<Credential> credentials(String subject) {
		return this.keycloak.list(CREDENTIALS, "/users/{id}/credentials", subject);
	}

	/**
	 * An account for an invitation.
	 *
	 * @param subject subject in tokens
	 * @param ticket signs in once to choose a password; null if the account is in use
	 */
	public record NewAccount(String subject, @Nullable String ticket) {
	}

}
