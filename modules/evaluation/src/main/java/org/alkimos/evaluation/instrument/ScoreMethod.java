package org.alkimos.evaluation.instrument;

/** How answers become a score. */
public enum ScoreMethod {

	/** On the scale of the items. */
	MEAN,
	/** Of all items; where some are missing and enough is there, their mean stands in. */
	SUM;

	double of(double sum, int answered, int items) {
		return switch (this) {
			case MEAN -> sum / answered;
			case SUM -> sum / answered * items;
		};
	}

}
