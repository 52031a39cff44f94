package org.alkimos.kernel.migration;

import java.util.regex.Pattern;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says plainly that a database was created before the baseline. The first migration of a
 * module does not change from 0.1.0 on, so that another checksum means an older database.
 */
final class OldDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	private static final Pattern ANOTHER_BASELINE = Pattern.compile("checksum mismatch for migration version 1\\s");

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
		if (!ANOTHER_BASELINE.matcher(String.valueOf(cause.getMessage())).find()) {
			return null;
		}
		return new FailureAnalysis("The database is from a version before 0.1.0 and can't be upgraded.",
				"Use an empty database. If you started Alkimos with ./mvnw, delete the folder .local.", cause);
	}

}
