package org.alkimos.matching.engine;

/** What fit is made of, with the points each part can bring; together 10,000. */
public enum Criterion {

	NEEDS("Needs and offers", 4000),

	PREFERENCE("Preferred mentor", 2500),

	INSTITUTION("Mentor from another institution", 1000),

	MODALITY("Way of meeting", 700),

	STAGE_MIX("Peers at other stages", 700),

	NOT_ALONE("Not alone of their kind", 600),

	PEER_INSTITUTIONS("Peers from other institutions", 500);

	private final String label;

	private final int most;

	Criterion(String label, int most) {
		this.label = label;
		this.most = most;
	}

	/** Its name on screen. */
	public String label() {
		return this.label;
	}

	/** Points at most. */
	public int most() {
		return this.most;
	}

}
