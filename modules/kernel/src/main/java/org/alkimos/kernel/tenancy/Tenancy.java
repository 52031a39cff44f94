package org.alkimos.kernel.tenancy;

import java.util.Optional;

import org.alkimos.kernel.observation.LogContext;

/**
 * Institution of the current thread. Bound by the web filter, the event inbox, and the
 * job runner; not inherited by other threads. Without one, row-level security hides all
 * rows.
 */
public final class Tenancy {

	private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

	private Tenancy() {
	}

	public static <R, X extends Throwable> R call(TenantId tenant, ScopedValue.CallableOp<? extends R, X> work)
			throws X {
		return LogContext.TENANT.<R, X>call(tenant.value().toString(),
				() -> ScopedValue.where(CURRENT, tenant).<R, X>call(work));
	}

	public static void run(TenantId tenant, Runnable work) {
		LogContext.TENANT.run(tenant.value().toString(), () -> ScopedValue.where(CURRENT, tenant).run(work));
	}

	public static Optional<TenantId> find() {
		return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
	}

	/**
	 * Returns the bound institution.
	 * @throws IllegalStateException if none is bound
	 */
	public static TenantId current() {
		return find().orElseThrow(() -> new IllegalStateException("No institution is bound to this thread"));
	}

}
