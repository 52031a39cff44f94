package org.alkimos.evaluation.scoring;

/** Method of computing a score from answers. */
public enum ScoreMethod {

	/** Mean, on the scale of the items. */
	MEAN,
	/**
	 * Sum over all items; missing items are replaced by the mean of the answered items if
	 * enough are answered (mean substitution).
	 */
	SUM;

	double of(double sum, int answered, int items) {
		return switch (this) {
			case MEAN -> sum / answered;
			case SUM -> sum / answered * items;
		};
	}

}
