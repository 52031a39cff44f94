package org.alkimos.platform.entrance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an {@link UnusableSetting} as a message instead of a stack trace. */
final class UnusableSettingFailureAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableSetting cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
