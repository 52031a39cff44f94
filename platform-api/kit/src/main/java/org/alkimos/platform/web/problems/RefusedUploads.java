package org.alkimos.platform.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Error responses for uploads and forms that cannot be parsed. Uploads are parsed before
 * a controller is chosen, so this advice applies to all.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedUploads {

	@ExceptionHandler
	Object refuse(MultipartException ex, HttpServletRequest request) {
		return answer(ex instanceof MaxUploadSizeExceededException, request);
	}

	@ExceptionHandler
	Object refuse(InvalidParameterException ex, HttpServletRequest request) {
		return answer(ex.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value(), request);
	}

	/** Uses the original URI, as the error dispatch may parse the request again. */
	private static Object answer(boolean tooLarge, HttpServletRequest request) {
		Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return Failures.answer(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
				(before != null) ? before.toString() : request.getRequestURI());
	}

}
