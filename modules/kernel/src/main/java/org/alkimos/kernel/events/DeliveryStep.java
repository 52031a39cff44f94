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
	/** Deleted from the outbox, the relay's transaction still open. */
	DELETED,
	/** The relay's transaction committed. */
	RELAYED,
	/** Received from the broker, not processed yet. */
	RECEIVED,
	/** Claimed in the inbox, without effect yet. */
	CLAIMED,
	/** The effect is written, its transaction still open. */
	ACTED,
	/** Claim and effect committed, the offset not yet committed. */
	DONE

}
