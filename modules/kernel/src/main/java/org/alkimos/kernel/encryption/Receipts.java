package org.alkimos.kernel.encryption;

/**
 * Receipts for facts that this installation vouches for. They are kept outside the
 * database, and prove the fact when the database no longer has it.
 */
public class Receipts {

	private final Signer signer;

	Receipts(SigningKeys keys) {
		this.signer = keys.of("alkimos receipts");
	}

	/**
	 * The receipt for a fact: 43 characters, always the same for the same key.
	 * @param fact its kind and all values that the receipt is to prove
	 */
	public String of(String fact) {
		return this.signer.sign(fact);
	}

	/** Whether this installation issued the receipt for the fact. */
	public boolean isGenuine(String fact, String receipt) {
		return this.signer.isGenuine(fact, receipt);
	}

}
