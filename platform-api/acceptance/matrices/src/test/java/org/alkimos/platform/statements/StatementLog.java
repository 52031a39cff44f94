package org.alkimos.platform.statements;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
import net.ttddyy.dsproxy.support.ProxyDataSource;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Statements of the requests that ask to be counted by a header. Those of listeners,
 * jobs, and all other requests are left out.
 */
final class StatementLog implements QueryExecutionListener, MethodExecutionListener, AutoCloseable {

	static final String HEADER = "X-Counted";

	/** Sets the institution of a transaction: a round trip, but no query. */
	private static final String SETS_THE_TENANT = "set_config('alkimos.tenant'";

	/** What begins a transaction travels with its first statement. */
	private static final Set<String> ENDS = Set.of("commit", "rollback");

	private final Map<String, Counted> counted = new ConcurrentHashMap<>();

	private final ProxyDataSource proxy;

	private final ProxyConfig before;

	private StatementLog(ProxyDataSource proxy) {
		this.proxy = proxy;
		this.before = proxy.getProxyConfig();
	}

	/** Counts until it is closed. */
	static StatementLog on(DataSource source) {
		var log = new StatementLog((ProxyDataSource) source);
		log.proxy.setProxyConfig(ProxyConfig.Builder.from(log.before)
			.queryListener(log)
			.methodListener(log)
			// The application has no proxy of a prepared statement, and so no time and no
			// parameters.
			.jdbcProxyFactory(new JdkJdbcProxyFactory())
			.build());
		return log;
	}

	/** What the request with this value of the header sent. */
	Counted of(String request) {
		return this.counted.computeIfAbsent(request, (one) -> new Counted());
	}

	@Override
	public void close() {
		this.proxy.setProxyConfig(this.before);
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		current().ifPresent((request) -> {
			request.roundTrips.incrementAndGet();
			queries.stream().map(Sent::of).filter((sent) -> !sent.setsTheTenant()).forEach(request.sent::add);
		});
	}

	@Override
	public void beforeMethod(MethodExecutionContext call) {
	}

	@Override
	public void afterMethod(MethodExecutionContext call) {
		if (call.getTarget() instanceof Connection && ENDS.contains(call.getMethod().getName())) {
			current().ifPresent((request) -> request.roundTrips.incrementAndGet());
		}
	}

	private Optional<Counted> current() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Optional.ofNullable(attributes.getRequest().getHeader(HEADER)).map(this::of) : Optional.empty();
	}

	/** What one request sent so far. */
	static final class Counted {

		private final List<Sent> sent = new CopyOnWriteArrayList<>();

		private final AtomicInteger roundTrips = new AtomicInteger();

		int queries() {
			return this.sent.size();
		}

		int roundTrips() {
			return this.roundTrips.get();
		}

		/**
		 * Statements sent more than once with the same parameters, each with its times.
		 */
		Map<Sent, Long> repeated() {
			Map<Sent, Long> times = this.sent.stream()
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
			times.values().removeIf((number) -> number < 2);
			return times;
		}

	}

	/** A statement with its parameters, both as text. */
	record Sent(String statement, String parameters) {

		private static Sent of(QueryInfo query) {
			return new Sent(query.getQuery().replaceAll("\\s+", " "),
					query.getParametersList()
						.stream()
						.map((row) -> row.stream().map((set) -> Arrays.deepToString(set.getArgs())).toList())
						.toList()
						.toString());
		}

		private boolean setsTheTenant() {
			return this.statement.contains(SETS_THE_TENANT);
		}

	}

}
