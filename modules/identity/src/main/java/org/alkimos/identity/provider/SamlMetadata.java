package org.alkimos.identity.provider;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Reads the metadata of a SAML 2.0 identity provider. */
final class SamlMetadata {

	private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";

	private static final String BINDINGS = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-";

	private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

	private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

	private final String field;

	private SamlMetadata(String field) {
		this.field = field;
	}

	/**
	 * Reads the provider that the metadata describes.
	 * @param field field of the metadata, for error messages
	 * @throws InvalidInput if the metadata is invalid, describes several providers, or
	 * offers no persistent NameID
	 */
	static ProviderMetadata read(String text, String field) {
		return new SamlMetadata(field).read(text);
	}

	private ProviderMetadata read(String text) {
		Element root = parse(text);
		List<Element> providers = within(root, METADATA, "IDPSSODescriptor");
		if (providers.size() != 1) {
			throw unusable(providers.isEmpty() ? "doesn't describe an identity provider"
					: "describes more than one identity provider");
		}
		Element provider = providers.getFirst();
		String entity = ((Element) provider.getParentNode()).getAttribute("entityID");
		Optional<String> redirect = location(provider, "Redirect");
		String address = redirect.or(() -> location(provider, "POST"))
			.orElseThrow(() -> unusable("has no SingleSignOnService with redirect or POST binding"));
		String certificates = certificates(provider);
		if (entity.isBlank() || certificates.isEmpty()) {
			throw unusable("has no entityID or no signing certificate");
		}
		return new ProviderMetadata(entity,
				Map.of("idpEntityId", entity, "singleSignOnServiceUrl", address, "signingCertificate", certificates,
						"postBindingAuthnRequest", String.valueOf(redirect.isEmpty()), "nameIDPolicyFormat",
						format(provider)));
	}

	private Element parse(String text) {
		try {
			var factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			// Without entities, there is no external fetch (XXE) and no entity expansion.
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
		}
		catch (SAXException ex) {
			throw unusable("isn't valid XML, or contains a document type declaration, which isn't allowed");
		}
		catch (ParserConfigurationException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** People are identified by a persistent NameID; a transient one cannot be used. */
	private String format(Element provider) {
		List<String> formats = within(provider, METADATA, "NameIDFormat").stream()
			.map((format) -> format.getTextContent().strip())
			.toList();
		if (formats.isEmpty() || formats.contains(PERSISTENT)) {
			return PERSISTENT;
		}
		return formats.stream()
			.filter((format) -> !format.equals(TRANSIENT))
			.findFirst()
			.orElseThrow(() -> unusable("offers only a transient NameID; ask for a persistent NameID"));
	}

	private static Optional<String> location(Element provider, String binding) {
		return within(provider, METADATA, "SingleSignOnService").stream()
			.filter((service) -> service.getAttribute("Binding").equals(BINDINGS + binding))
			.map((service) -> service.getAttribute("Location"))
			.findFirst();
	}

	private static String certificates(Element provider) {
		return within(provider, METADATA, "KeyDescriptor").stream()
			.filter((key) -> !key.getAttribute("use").equals("encryption"))
			.flatMap((key) -> within(key, "http://www.w3.org/2000/09/xmldsig#", "X509Certificate").stream())
			.map((certificate) -> certificate.getTextContent().replaceAll("\\s", ""))
			.distinct()
			.collect(Collectors.joining(","));
	}

	private static List<Element> within(Element parent, String namespace, String name) {
		NodeList found = parent.getElementsByTagNameNS(namespace, name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	private InvalidInput unusable(String why) {
		return new InvalidInput(IdentityProblem.INVALID_PROVIDER_METADATA, this.field,
				"The metadata " + why + ". Check it with your IT department.");
	}

}
