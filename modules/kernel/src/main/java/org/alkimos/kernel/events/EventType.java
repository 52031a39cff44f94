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
	 * Whether the event carries personal data of the person in its component of type
	 * {@code PersonId}. If such an event is still queued when this person is erased, it
	 * is discarded. People in its lists are only named.
	 */
	boolean personal() default false;

}
