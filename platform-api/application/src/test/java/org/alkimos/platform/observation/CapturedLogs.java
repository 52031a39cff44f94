package org.alkimos.platform.observation;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Lines of one logger at the debug level, with their context. */
final class CapturedLogs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

	private final Logger logger;

	private final @Nullable Level before;

	private final boolean additive;

	CapturedLogs(String name) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
		this.before = this.logger.getLevel();
		this.additive = this.logger.isAdditive();
		this.logger.setAdditive(false);
		this.logger.setLevel(Level.DEBUG);
		this.logger.addAppender(this);
		start();
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.lines.add(new Line(event.getFormattedMessage(), Map.copyOf(event.getMDCPropertyMap())));
	}

	List<Line> lines() {
		return List.copyOf(this.lines);
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.before);
		this.logger.setAdditive(this.additive);
		stop();
	}

	/** A log line and its MDC. */
	record Line(String text, Map<String, String> context) {

		boolean has(String key, String value) {
			return value.equals(this.context.get(key));
		}

	}

}
