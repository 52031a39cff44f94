package org.alkimos.identity;

import java.time.Clock;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Makes sure at each start that the platform's own tenant exists, with the first operator
 * where one is named in {@code alkimos.operator.email}, {@code .given} and
 * {@code .family}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlatformStart implements ApplicationRunner {

	private final InstitutionRows rows;

	private final Members members;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final NewMember operator;

	PlatformStart(InstitutionRows rows, Members members, Clock clock, PlatformTransactionManager transactionManager,
			@Value("${alkimos.operator.email:}") String email,
			@Value("${alkimos.operator.given:Platform}") String given,
			@Value("${alkimos.operator.family:Operator}") String family) {
		this.rows = rows;
		this.members = members;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
		this.operator = new NewMember(given, family, email, Set.of(Role.PLATFORM_OPERATOR));
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Tenancy.run(PlatformTenant.ID, () -> this.transaction.executeWithoutResult((status) -> {
			this.rows.ensure(PlatformTenant.ALIAS, "Alkimos platform", this.clock.instant());
			if (!this.operator.email().isBlank()) {
				Members.check(this.operator);
				this.members.join(this.operator);
			}
		}));
	}

}
