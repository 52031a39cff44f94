package org.alkimos.identity;

import java.time.Clock;
import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.text.EmailAddress;

/**
 * Makes sure at each start that the platform's own tenant exists, with the first operator
 * where one is named in {@code alkimos.operator.email}, {@code .given} and
 * {@code .family}.
 */
@Component
@EnableConfigurationProperties(PlatformStart.FirstOperator.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlatformStart implements ApplicationRunner {

	private final InstitutionRows rows;

	private final Members members;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final NewMember operator;

	PlatformStart(InstitutionRows rows, Members members, Clock clock, PlatformTransactionManager transactionManager,
			FirstOperator operator) {
		this.rows = rows;
		this.members = members;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
		this.operator = new NewMember(operator.given(), operator.family(), operator.email(),
				Set.of(Role.PLATFORM_OPERATOR));
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Tenancy.run(PlatformTenant.ID, () -> this.transaction.executeWithoutResult((status) -> {
			this.rows.ensure(PlatformTenant.ALIAS, "Alkimos platform", this.clock.instant());
			if (!this.operator.email().isBlank()) {
				requireAddress(this.operator.email());
				this.operator.check();
				this.members.join(this.operator);
			}
		}));
	}

	/** Says before the start fails what is wrong with the setting. */
	private static void requireAddress(String email) {
		EmailAddress.parse(email).refused().ifPresent((refused) -> {
			throw new IllegalArgumentException("alkimos.operator.email: " + refused.advice());
		});
	}

	/**
	 * First operator of the platform, created at the start if missing.
	 *
	 * @param email email address the operator signs in with; empty for no operator
	 * @param given given name
	 * @param family family name
	 */
	@ConfigurationProperties("alkimos.operator")
	record FirstOperator(@DefaultValue("") String email, @DefaultValue("Platform") String given,
			@DefaultValue("Operator") String family) {
	}

}
