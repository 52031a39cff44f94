package org.alkimos.platform.sessions;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Stored sessions; each is read once within a request. */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSession<S>> {

	/** Sessions the request has read, by the ID it asked for. */
	private final ScopedValue<Map<String, QuietSession<S>>> read = ScopedValue.newInstance();

	private final SessionRepository<S> stored;

	QuietSessions(SessionRepository<S> stored) {
		this.stored = stored;
	}

	<X extends Throwable> void within(ScopedValue.CallableOp<?, X> request) throws X {
		ScopedValue.where(this.read, new HashMap<>()).call(request);
	}

	@Override
	public QuietSession<S> createSession() {
		return new QuietSession<>(this.stored.createSession());
	}

	@Override
	public void save(QuietSession<S> session) {
		this.stored.save(session.stored());
	}

	@Override
	public @Nullable QuietSession<S> findById(String id) {
		QuietSession<S> known = this.read.isBound() ? this.read.get().get(id) : null;
		// Not under an ID that was changed during the request.
		return (known != null && known.getId().equals(id) && !known.isExpired()) ? known : find(id);
	}

	private @Nullable QuietSession<S> find(String id) {
		S found = this.stored.findById(id);
		if (found == null) {
			return null;
		}
		var session = new QuietSession<>(found);
		if (this.read.isBound()) {
			this.read.get().put(id, session);
		}
		return session;
	}

	@Override
	public void deleteById(String id) {
		if (this.read.isBound()) {
			this.read.get().remove(id);
		}
		this.stored.deleteById(id);
	}

}
