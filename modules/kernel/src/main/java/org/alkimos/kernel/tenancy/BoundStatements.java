package org.alkimos.kernel.tenancy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
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
			.jdbcProxyFactory(new Preparing())
			.build();
	}

	private String bind(String statement) {
		TransactionTenant.require();
		ReadTransaction.beforeStatement(statement);
		return statement.startsWith(RequestTransactions.FIRST)
				? RequestTransactions.FIRST + this.bound.get(statement.substring(RequestTransactions.FIRST.length()))
				: this.bound.get(statement);
	}

	/**
	 * A prepared statement has its final text, so its calls need no proxy; a proxy would
	 * record each parameter.
	 */
	private static final class Preparing extends JdkJdbcProxyFactory {

		@Override
		public PreparedStatement createPreparedStatement(PreparedStatement statement, String query,
				ConnectionInfo connection, Connection proxy, ProxyConfig config, boolean generatesKeys) {
			return statement;
		}

		@Override
		public CallableStatement createCallableStatement(CallableStatement statement, String query,
				ConnectionInfo connection, Connection proxy, ProxyConfig config) {
			return statement;
		}

	}

}
