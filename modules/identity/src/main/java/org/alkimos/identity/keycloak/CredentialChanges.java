package org.alkimos.identity.keycloak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Reads from Keycloak's events which accounts changed how they sign in. */
@Component
public class CredentialChanges {

	private static final ParameterizedTypeReference<List<Event>> LIST = new ParameterizedTypeReference<>() {
	};

	private static final String PATH = "/events?type=UPDATE_CREDENTIAL&type=REMOVE_CREDENTIAL&direction=asc"
			+ "&dateFrom={from}&first={first}&max={max}";

	private static final int PAGE = 200;

	private final KeycloakHttp keycloak;

	CredentialChanges(KeycloakHttp keycloak) {
		this.keycloak = keycloak;
	}

	/** Every change from that moment, the oldest first. */
	public List<CredentialChange> since(Instant from) {
		List<CredentialChange> found = new ArrayList<>();
		List<Event> page;
		int first = 0;
		do {
			page = this.keycloak.list(LIST, PATH, from.toEpochMilli(), first, PAGE);
			page.stream().filter((event) -> event.userId() != null).map(Event::change).forEach(found::add);
			first += PAGE;
		}
		while (page.size() == PAGE);
		return found;
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Event(UUID id, long time, @Nullable String userId, @Nullable Map<String, String> details) {

		CredentialChange change() {
			String kind = (this.details != null) ? this.details.getOrDefault("credential_type", "other") : "other";
			return new CredentialChange(this.id, String.valueOf(this.userId), Instant.ofEpochMilli(this.time), kind);
		}

	}

}
