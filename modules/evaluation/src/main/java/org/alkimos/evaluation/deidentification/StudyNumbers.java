package org.alkimos.evaluation.deidentification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Study IDs of people and pods, stable within one purpose. They cannot be reversed
 * without the institution's salt.
 */
public class StudyNumbers {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 8;

	private final SecretKeySpec key;

	private final Purpose purpose;

	public StudyNumbers(byte[] salt, Purpose purpose) {
		this.key = new SecretKeySpec(salt, ALGORITHM);
		this.purpose = purpose;
	}

	public String of(PersonId person) {
		return "person-" + digest("person", person.value());
	}

	public String of(PodId pod) {
		return "pod-" + digest("pod", pod.value());
	}

	private String digest(String kind, UUID id) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			String text = this.purpose + "/" + kind + "/" + id;
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
