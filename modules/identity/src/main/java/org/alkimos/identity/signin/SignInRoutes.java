package org.alkimos.identity.signin;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.text.EmailAddress;

/**
 * Finds the sign-in route of a person. It reveals institutions only, never whether a
 * person is known.
 */
@Service
public class SignInRoutes {

	private static final String SELECT = """
			select i.alias, i.name, i.provider_alias as provider from identity.registered_institution i
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	SignInRoutes(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Returns the institution to which operators have assigned the domain of this
	 * address.
	 */
	public Optional<SignInRoute> ofAddress(EmailAddress address) {
		return find(SELECT + """
				join identity.email_domain d on d.tenant_id = i.tenant_id and d.institution_id = i.institution_id
				where d.domain = ? and i.provider_alias is not null""", address.domain());
	}

	/** The institution with this short name. */
	public Optional<SignInRoute> ofInstitution(String alias) {
		return find(SELECT + "where i.alias = ? and i.provider_alias is not null", alias);
	}

	private Optional<SignInRoute> find(String sql, String value) {
		return Tenancy.call(PlatformTenant.ID, () -> java.util.Objects.requireNonNull(this.transaction
			.execute((status) -> this.jdbc.sql(sql).param(value).query(SignInRoute.class).optional())));
	}

	/** Runs in the platform's tenant. */
	public void direct(TenantId institution, @Nullable String provider) {
		this.jdbc.sql("update identity.registered_institution set provider_alias = ? where institution_id = ?")
			.param(provider)
			.param(institution.value())
			.update();
	}

}
