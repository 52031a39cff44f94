package org.alkimos.platform.web.problems;

import java.net.URI;

import org.alkimos.kernel.problems.ProblemType;

/**
 * Type of problem, as described to clients.
 *
 * @param type URN, as in the type of an error response
 * @param code last part of the URN; unique and stable
 * @param title title of each error response of this type
 * @param status HTTP status of an error response of this type; as a type of an entry in
 * errors, the status of the whole response
 * @param module module that the problem belongs to
 * @param cause what has happened
 * @param remedy what to do
 */
public record DescribedProblem(URI type, String code, String title, int status, String module, String cause,
		String remedy) {

	static DescribedProblem of(ProblemType type) {
		String module = type.getClass().getPackageName().split("\\.")[2];
		return new DescribedProblem(ProblemDetails.uriOf(type), type.code(), type.title(), type.status(), module,
				type.cause(), type.remedy());
	}

}
