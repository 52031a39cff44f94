package org.alkimos.kernel.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sender of the platform's mail. The server is set by {@code spring.mail.*}.
 *
 * @param from sender of all mail, such as {@code Alkimos <no-reply@university.edu>};
 * required if {@code spring.mail.host} is set
 */
@ConfigurationProperties("alkimos.mail")
record MailSettings(@DefaultValue("") String from) {
}
