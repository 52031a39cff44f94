package org.alkimos.platform.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses a page for printing without resolving external references. */
final class PrintedPage {

	private static final Set<String> HEADINGS = Set.of("h1", "h2");

	private PrintedPage() {
	}

	static Document read(String html) {
		try {
			DocumentBuilder reader = factory().newDocumentBuilder();
			reader.setErrorHandler(new DefaultHandler());
			Document page = reader.parse(new InputSource(new StringReader(html)));
			requireTitleAndLanguage(page);
			addBookmarks(page);
			return page;
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException("This page cannot be printed: " + ex.getMessage(), ex);
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		return factory;
	}

	/**
	 * Checks the title and the language, because the renderer would accept a page without
	 * a title and assume English.
	 */
	private static void requireTitleAndLanguage(Document page) {
		NodeList titles = page.getElementsByTagName("title");
		if (titles.getLength() == 0 || titles.item(0).getTextContent().isBlank()) {
			throw new IllegalArgumentException("A printed page must have a title.");
		}
		if (page.getDocumentElement().getAttribute("lang").isBlank()) {
			throw new IllegalArgumentException("A printed page must declare its language.");
		}
	}

	private static void addBookmarks(Document page) {
		Element bookmarks = page.createElement("bookmarks");
		NodeList all = page.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			Element element = (Element) all.item(i);
			if (HEADINGS.contains(element.getTagName())) {
				if (!element.hasAttribute("id")) {
					element.setAttribute("id", "heading-" + i);
				}
				Element bookmark = page.createElement("bookmark");
				bookmark.setAttribute("name", element.getTextContent().strip());
				bookmark.setAttribute("href", "#" + element.getAttribute("id"));
				bookmarks.appendChild(bookmark);
			}
		}
		page.getElementsByTagName("title").item(0).getParentNode().appendChild(bookmarks);
	}

}
