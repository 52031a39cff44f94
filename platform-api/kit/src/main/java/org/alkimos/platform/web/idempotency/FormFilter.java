package org.alkimos.platform.web.idempotency;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriComponentsBuilder;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.Csrf;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.ui.Tone;
import org.alkimos.platform.web.ActorFilter;
import org.alkimos.platform.web.FormOwner;
import org.alkimos.platform.web.unsent.Unsent;

/**
 * Gives a form one effect, however often it is sent: pressed twice, sent again by Back,
 * or by a browser that lost the connection. The second request waits for the first and
 * gets the same response. A form that was corrected in between is another one.
 */
@Component
@Order(ActorFilter.ORDER + 2)
class FormFilter extends OncePerRequestFilter {

	/** A random value, and for whom the form is. */
	private static final Pattern KEY = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})");

	private static final String FLASH = "flash";

	private final FormAnswers answers;

	private final FlashMapManager messages = new SessionFlashMapManager();

	FormFilter(FormAnswers answers) {
		this.answers = answers;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/")
				|| ActorFilter.actorOf(request).isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var key = KEY.matcher(Objects.requireNonNullElse(keyIn(request), ""));
		Actor actor = ActorFilter.actorOf(request).orElseThrow();
		if (!key.matches()) {
			chain.doFilter(request, response);
		}
		else if (!key.group(2).equals(FormOwner.of(actor))) {
			Unsent.ofAnother(request, FormOwner.csrfOf(request)).send(response, HttpStatus.CONFLICT);
		}
		else {
			answer(new Form(actor, key.group(1) + " " + RequestFingerprint.of(request)), request, response, chain);
		}
	}

	/** A form that is too large is refused by whoever reads it next. */
	private static @Nullable String keyIn(HttpServletRequest request) {
		try {
			return request.getParameter(Csrf.KEY);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	private void answer(Form form, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var earlier = this.answers.claim(form);
		if (earlier.isEmpty()) {
			answerOnce(form, request, response, chain);
		}
		else if (earlier.get().isPending()) {
			Unsent.interrupted(request, FormOwner.csrfOf(request)).send(response, HttpStatus.CONFLICT);
		}
		else {
			repeat(earlier.get(), request, response);
		}
	}

	/** Whoever goes Back and sends the form again learns that it was there already. */
	private void repeat(StoredAnswer earlier, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String location = earlier.location();
		if (location != null && earlier.settled()) {
			var message = new FlashMap();
			message.put(FLASH, Flash.done("This was saved before. Nothing was saved twice."));
			message.setTargetRequestPath(UriComponentsBuilder.fromUriString(location).build().getPath());
			this.messages.saveOutputFlashMap(message, request, response);
		}
		earlier.writeTo(response);
	}

	private void answerOnce(Form form, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var buffered = new ContentCachingResponseWrapper(response);
		boolean done = false;
		try {
			chain.doFilter(request, buffered);
			done = buffered.getStatus() < HttpStatus.BAD_REQUEST.value() && !isRefused(request);
		}
		finally {
			this.answers.end(form, done ? buffered : null);
		}
		buffered.copyBodyToResponse();
	}

	/** Whether the next page says why nothing was done. */
	private static boolean isRefused(HttpServletRequest request) {
		return request.getAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE) instanceof FlashMap messages
				&& messages.get(FLASH) instanceof Flash message && message.tone() != Tone.GREEN;
	}

	/**
	 * A form as it was sent.
	 *
	 * @param key key of the form on its page, and fingerprint of what was entered
	 */
	record Form(Actor actor, String key) {
	}

}
