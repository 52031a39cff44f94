package org.alkimos.platform.web;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.platform.ui.Placed;
import org.alkimos.platform.ui.Shell.Flash;

/** Adds the frame to the model of every page for a member. */
@Component
class ShellInterceptor implements HandlerInterceptor {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private final Shells shells;

	ShellInterceptor(Shells shells) {
		this.shells = shells;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		// Error pages stay cheap, and the institution is no longer bound.
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return;
		}
		if (view == null || view.getViewName() == null || view.getViewName().startsWith("redirect:")) {
			return;
		}
		view.addObject("csrf", FormOwner.csrfOf(request));
		ActorFilter.actorOf(request)
			.ifPresent((actor) -> view.addObject("shell",
					this.shells.of(actor, request, placeOf(view, request), flashIn(view).orElse(null))));
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		if (!READS.contains(request.getMethod())) {
			ActorFilter.actorOf(request).ifPresent(this.shells::changedBy);
		}
	}

	private static String placeOf(ModelAndView view, HttpServletRequest request) {
		return (view.getModel().get("view") instanceof Placed page) ? page.place() : request.getRequestURI();
	}

	private static Optional<Flash> flashIn(ModelAndView view) {
		return Optional.ofNullable((Flash) view.getModel().get("flash"));
	}

}
