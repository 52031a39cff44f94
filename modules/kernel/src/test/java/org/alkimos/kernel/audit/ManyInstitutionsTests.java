package org.alkimos.kernel.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One pass of sealing over many institutions, more than a batch and a line hold. */
@SpringBootTest(classes = AlkimosApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class ManyInstitutionsTests {

	private static final int INSTITUTIONS = 350;

	private static final int ENTRIES = 3;

	/** The longest line that container logs keep in one piece. */
	private static final int LINE = 16_000;

	private final List<TenantId> institutions = Stream.generate(() -> new TenantId(UUID.randomUUID()))
		.limit(INSTITUTIONS)
		.toList();

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditSealer sealer;

	@Autowired
	private AuditVerifier verifier;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void eachChainIsWholeAndItsHeadPublishedInFewLines(CapturedOutput output) {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(AuditSealer.class.getName(), LogLevel.INFO);
		this.institutions.forEach(this::act);
		// The job may be at it in the same moment.
		await().until(() -> {
			this.sealer.sealAll();
			return published(output).keySet().containsAll(this.institutions);
		});
		Map<TenantId, AuditHead> heads = published(output);
		assertThat(this.institutions).allSatisfy((institution) -> {
			var finding = this.verifier.verify(institution, heads.values());
			assertThat(finding.links()).isEqualTo(ENTRIES);
			assertThat(finding.faults()).isEmpty();
		});
		assertThat(lines(output)).hasSizeLessThan(INSTITUTIONS / 10)
			.allSatisfy((line) -> assertThat(line).hasSizeLessThan(LINE));
	}

	private void act(TenantId institution) {
		var actor = new Actor(institution, PersonId.next(), Set.of(Role.PROGRAM_MANAGER));
		Tenancy.run(institution, () -> this.transaction.executeWithoutResult((status) -> {
			for (int entry = 0; entry < ENTRIES; entry++) {
				this.trail.record(actor, "test.acted", actor.person());
			}
		}));
	}

	/** The last head of each institution that the log names. */
	private static Map<TenantId, AuditHead> published(CapturedOutput output) {
		return lines(output).stream()
			.flatMap(AuditHead::in)
			.collect(Collectors.toMap(AuditHead::institution, Function.identity(), (earlier, later) -> later));
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains("audit sealed")).toList();
	}

}
