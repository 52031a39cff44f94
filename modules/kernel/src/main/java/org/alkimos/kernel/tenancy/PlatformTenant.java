package org.alkimos.kernel.tenancy;

import java.util.UUID;

/**
 * The platform's own tenant: its operators, and the register of institutions. Holds no
 * mentoring content.
 */
public final class PlatformTenant {

	public static final TenantId ID = new TenantId(UUID.fromString("a1c10000-0000-7000-8000-000000000001"));

	public static final String ALIAS = "platform";

	private PlatformTenant() {
	}

}
