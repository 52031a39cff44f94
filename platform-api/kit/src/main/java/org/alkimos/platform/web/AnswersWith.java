package org.alkimos.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the headers that successful responses of an operation carry, for the description
 * of the API.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersWith {

	/** Version of what is returned. */
	String ETAG = "ETag";

	/** Address of what was created. */
	String LOCATION = "Location";

	String[] value();

}
