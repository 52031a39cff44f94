package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Stands between the main pool and PostgreSQL and counts how often the application waits
 * for an answer. Jobs and consumers use the same pool, so that a single count may be too
 * high: the smallest of several is exact.
 */
public final class RoundTrips implements AutoCloseable {

	private static final Pattern PLACE = Pattern.compile("//([^:/]+):(\\d+)/");

	private final AtomicInteger count = new AtomicInteger();

	private final String host;

	private final int port;

	private final ServerSocket server;

	RoundTrips(String host, int port) {
		this.host = host;
		this.port = port;
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** Round trips of all connections until now. */
	public int count() {
		return this.count.get();
	}

	/** The fewest round trips of this work, among as many attempts. */
	public int fewest(int attempts, Runnable work) {
		int fewest = Integer.MAX_VALUE;
		for (int attempt = 0; attempt < attempts; attempt++) {
			int before = count();
			work.run();
			fewest = Math.min(fewest, count() - before);
		}
		return fewest;
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.server.accept();
				Socket database = new Socket(this.host, this.port);
				client.setTcpNoDelay(true);
				database.setTcpNoDelay(true);
				var asked = new AtomicBoolean();
				Thread.ofVirtual().start(() -> pass(client, database, () -> asked.set(true)));
				Thread.ofVirtual().start(() -> pass(database, client, () -> {
					if (asked.getAndSet(false)) {
						this.count.incrementAndGet();
					}
				}));
			}
		}
		catch (IOException ex) {
			// Closed.
		}
	}

	private static void pass(Socket from, Socket to, Runnable seen) {
		byte[] buffer = new byte[1 << 16];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				seen.run();
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// One side has closed.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	/** Leads the main pool of an application through a counter. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Counted {

		@Bean
		static RoundTripsOfThePool roundTripsOfThePool() {
			return new RoundTripsOfThePool();
		}

	}

	/** Moves the address of the pool before its first connection. */
	public static final class RoundTripsOfThePool implements BeanPostProcessor, AutoCloseable {

		private @Nullable RoundTrips trips;

		@Override
		public Object postProcessBeforeInitialization(Object bean, String name) {
			if (bean instanceof HikariDataSource pool && "dataSource".equals(name)) {
				Matcher place = PLACE.matcher(pool.getJdbcUrl());
				if (!place.find()) {
					throw new IllegalStateException(pool.getJdbcUrl());
				}
				var counter = new RoundTrips(place.group(1), Integer.parseInt(place.group(2)));
				pool.setJdbcUrl(place.replaceFirst("//127.0.0.1:" + counter.server.getLocalPort() + "/"));
				this.trips = counter;
			}
			return bean;
		}

		public RoundTrips trips() {
			return Objects.requireNonNull(this.trips);
		}

		@Override
		public void close() throws IOException {
			if (this.trips != null) {
				this.trips.close();
			}
		}

	}

}
