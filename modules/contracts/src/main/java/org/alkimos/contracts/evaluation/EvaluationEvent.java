package org.alkimos.contracts.evaluation;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Events about waves and assessments; they never contain an answer. */
@EventTopic("alkimos.evaluation")
public sealed interface EvaluationEvent extends DomainEvent permits WaveOpened, AssessmentRequested,
		AssessmentPostponed, AssessmentSubmitted, WaveReminded, WaveClosed, ExportEnded {

}
