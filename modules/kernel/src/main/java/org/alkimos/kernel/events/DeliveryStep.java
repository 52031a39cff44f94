package org.alkimos.kernel.events;

/** The steps of an event from the command that causes it to its effect, in order. */
public enum DeliveryStep {

	/** In the outbox, the command's transaction still open. */
	WRITTEN,
	/** The command's transaction committed, the relay not yet woken. */
	COMMITTED,
	/** Read by the relay, not yet sent. */
	READ,
	/** Acknowledged by the broker, still in the outbox. */
	SENT,
	/** Taken out of the outbox, the relay's transaction still open. */
	DELETED,
	/** The relay's transaction committed. */
	RELAYED,
	/** Handed over by the broker, nothing done yet. */
	RECEIVED,
	/** Claimed in the inbox, without effect yet. */
	CLAIMED,
	/** The effect is made, its transaction still open. */
	ACTED,
	/** Claim and effect committed, the broker not yet told. */
	DONE

}
