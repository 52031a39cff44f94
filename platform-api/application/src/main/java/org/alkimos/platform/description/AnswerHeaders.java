package org.alkimos.platform.description;

import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import org.alkimos.platform.web.AnswersWith;

/** Describes the headers of successful responses, as {@link AnswersWith} names them. */
@Component
class AnswerHeaders implements OperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		@Nullable AnswersWith headers = handler.getMethodAnnotation(AnswersWith.class);
		if (headers != null) {
			boolean creates = operation.getResponses().containsKey("201");
			for (String header : headers.value()) {
				operation.getResponses()
					.entrySet()
					.stream()
					.filter((answer) -> answer.getKey().startsWith("2"))
					// A preview beside it creates nothing.
					.filter((answer) -> !creates || "201".equals(answer.getKey()))
					.map(Map.Entry::getValue)
					.forEach((answer) -> add(answer, header));
			}
		}
		return operation;
	}

	private static void add(ApiResponse answer, String header) {
		answer.addHeaderObject(header, new Header().$ref("#/components/headers/" + header));
	}

}
