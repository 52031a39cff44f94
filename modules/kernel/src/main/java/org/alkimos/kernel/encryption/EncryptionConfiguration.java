package org.alkimos.kernel.encryption;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EncryptionSettings.class)
class EncryptionConfiguration {

	@Bean
	Encryption encryption(EncryptionSettings settings) {
		return new Encryption(settings.key(), settings.previousKeys());
	}

	@Bean
	SigningKeys signingKeys(EncryptionSettings settings) {
		return new SigningKeys(settings.key(), settings.previousKeys());
	}

	@Bean
	Receipts receipts(SigningKeys keys) {
		return new Receipts(keys);
	}

}
