package org.alkimos.kernel.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name of an event on the wire, such as
 * {@code org.alkimos.matching.pod-formed.v1}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

	String value();

	/**
	 * Whether the event carries personal data of the person it names as {@code person}.
	 * If such an event is still queued when the person is erased, it is discarded.
	 */
	boolean personal() default false;

}
