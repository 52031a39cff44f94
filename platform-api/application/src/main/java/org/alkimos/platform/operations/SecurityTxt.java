package org.alkimos.platform.operations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves {@code security.txt} (RFC 9116) to anyone, signed in or not. */
@Controller
@EnableConfigurationProperties(SecurityContact.class)
class SecurityTxt {

	/** RFC 9116 recommends less than a year. */
	private static final int VALID_MONTHS = 6;

	private final SecurityContact contact;

	private final Clock clock;

	SecurityTxt(SecurityContact contact, Clock clock) {
		this.contact = contact;
		this.clock = clock;
	}

	/** Returns 404 without a contact: a file that leads to no one is worse than none. */
	@GetMapping("/.well-known/security.txt")
	ResponseEntity<byte[]> read() {
		if (this.contact.contact().isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
			.body(text().getBytes(StandardCharsets.UTF_8));
	}

	private String text() {
		return this.contact.contact()
			.stream()
			.map((each) -> "Contact: " + each + "\n")
			.collect(Collectors.joining("", "", "Expires: " + expires() + "\n"));
	}

	/** The first day of a month, so that the text changes once a month only. */
	private Instant expires() {
		return YearMonth.now(this.clock.withZone(ZoneOffset.UTC))
			.plusMonths(VALID_MONTHS)
			.atDay(1)
			.atStartOfDay(ZoneOffset.UTC)
			.toInstant();
	}

}
