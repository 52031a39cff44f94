package org.alkimos.evaluation.webhook;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import org.springframework.stereotype.Component;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.outside.PublicAddresses;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Addresses that webhooks may call. */
@Component
class WebhookAddresses {

	private static final int LONGEST = 500;

	private final PublicAddresses addresses;

	private final WebhookRules rules;

	WebhookAddresses(WebhookRules rules) {
		this.addresses = new PublicAddresses((host) -> rules.privateAddresses());
		this.rules = rules;
	}

	/** Normalizes the URL, or throws with the name of the field. */
	String require(String text) {
		String address = text.strip();
		if (address.length() > LONGEST || this.addresses.read(address).isEmpty()) {
			throw new InvalidInput(EvaluationProblem.WEBHOOK_ADDRESS_NOT_PUBLIC, "address",
					"Enter a public address that starts with https://, up to 500 characters.");
		}
		return address;
	}

	CloseableHttpClient client() {
		return this.addresses.client(this.rules.timeout(), this.rules.calls());
	}

}
