package org.alkimos.kernel.tenancy;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ConcurrentLruCache;

/**
 * Adds tenant conditions to every SQL statement of the application, and refuses
 * statements in a transaction of another institution.
 */
class BoundStatements implements BeanPostProcessor {

	/**
	 * Cache size: the application has a few hundred statements, some with varying value
	 * lists.
	 */
	private static final int KEPT = 2000;

	private final ConcurrentLruCache<String, String> bound = new ConcurrentLruCache<>(KEPT, TenantConditions::in);

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource source && "dataSource".equals(beanName)) ? bind(source) : bean;
	}

	private DataSource bind(DataSource source) {
		return ProxyDataSourceBuilder.create(source)
			.queryTransformer((statement) -> bind(statement.getQuery()))
			.build();
	}

	private String bind(String statement) {
		TransactionTenant.require();
		return this.bound.get(statement);
	}

}
