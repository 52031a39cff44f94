package org.alkimos.local;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.alkimos.local.workspace.LocalServicesException;

/** Shows a {@link LocalServicesException} as a message instead of a stack trace. */
final class LocalServicesFailureAnalyzer extends AbstractFailureAnalyzer<LocalServicesException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LocalServicesException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
