package org.alkimos.local.testrun;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;

import org.alkimos.local.server.Broker;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Ports;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Workspace;

/**
 * Main class of the process that runs the PostgreSQL and Kafka of all test runs. It ends
 * when no test run and no build uses them any longer.
 */
final class SharedServicesProcess {

	private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

	private SharedServicesProcess() {
	}

	/**
	 * Starts both services and stays until no one needs them.
	 * @param arguments the folder of the services and the folder of the prepared
	 * databases
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Home home = new Home(Path.of(arguments[0]));
		Path shared = Path.of(arguments[1]);
		Broker broker = Broker.start(home, Ports.free());
		Path data = home.data(Postgres.NAME);
		Secrets secrets = new TestTemplates(shared).copyTo(data, false);
		Postgres postgres = Postgres.start(Postgres.binaries(shared), data, Ports.free(), false, secrets);
		try {
			SharedUsers users = new SharedUsers(home);
			SharedAddresses.of(postgres, broker).write(home);
			TestDatabases databases = new TestDatabases(postgres.url("postgres"), secrets);
			while (users.any() || !withdrawn(home, users)) {
				Thread.sleep(LOOK_EVERY.toMillis());
				users.leftSinceLastLook().forEach((user) -> remove(home, databases, broker, user));
			}
		}
		finally {
			SharedAddresses.remove(home);
			broker.stop();
			postgres.stop();
		}
	}

	/**
	 * A test run that begins at this moment either finds no services or is a user of
	 * these.
	 */
	private static boolean withdrawn(Home home, SharedUsers users) throws IOException {
		try (FileChannel channel = SharedAddresses.lock(home); FileLock lock = channel.lock()) {
			boolean unused = !users.any();
			if (unused) {
				SharedAddresses.remove(home);
			}
			lock.release();
			return unused;
		}
	}

	private static void remove(Home home, TestDatabases databases, Broker broker, long user) {
		try {
			databases.drop(TestDatabases.nameOf(user));
		}
		catch (LocalServicesException ex) {
			// It costs little; the other test runs need the server.
		}
		TestTopics.remove(broker.address(), TestTopics.prefixOf(user));
		Workspace.delete(SharedServices.mailOf(home, user));
	}

}
