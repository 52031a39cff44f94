package org.alkimos.kernel.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Audit log.
 *
 * @param sealEvery pause between two runs of the job that adds new entries to the hash
 * chain
 */
@ConfigurationProperties("alkimos.audit")
record AuditSettings(@DefaultValue("5s") Duration sealEvery) {
}
