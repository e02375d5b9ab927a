// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the files {@code META-INF/persistence.xml} of a class path; they may not refer to anything outside. */
final class PersistenceXml {

    private static final String FILE = "META-INF/persistence.xml";

    private final Path entry;

    private PersistenceXml(Path entry) {
        this.entry = entry;
    }

    /** The units of all entries that have such a file and are no library of Hibernate's own. */
    static List<PersistenceUnit> unitsOn(ClassPath classPath) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Path entry : classPath.entries()) {
            try (ClassPathRoot root = ClassPathRoot.open(entry)) {
                if (root.has(FILE)) {
                    units.addAll(new PersistenceXml(entry).read(root));
                }
            }
        }
        return units;
    }

    private List<PersistenceUnit> read(ClassPathRoot root) {
        try (InputStream file = root.read(FILE)) {
            Document document = parser().parse(file);
            return children(document.getDocumentElement(), "persistence-unit").stream()
                    .map(this::unit)
                    .toList();
        } catch (SAXParseException failure) {
            throw new BadPersistenceXml(
                    entry, failure.getMessage() + " (line " + failure.getLineNumber() + ")", failure);
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new BadPersistenceXml(entry, String.valueOf(failure.getMessage()), failure);
        }
    }

    private PersistenceUnit unit(Element unit) {
        return new PersistenceUnit(
                unit.getAttribute("name"),
                entry,
                texts(unit, "class"),
                texts(unit, "jar-file").stream().map(this::jarFile).toList(),
                texts(unit, "mapping-file"),
                texts(unit, "exclude-unlisted-classes").stream().anyMatch(text -> !text.equals("false")),
                properties(unit));
    }

    private Path jarFile(String text) {
        Path base = Files.isDirectory(entry) ? entry : entry.toAbsolutePath().getParent();
        Path jar = base == null ? Path.of(text) : base.resolve(text).normalize();
        if (!Files.exists(jar)) {
            throw new BadPersistenceXml(entry, "the jar-file " + text + " does not exist at " + jar, null);
        }
        return jar;
    }

    private static Map<String, String> properties(Element unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        texts(unit, "validation-mode").forEach(mode -> properties.put("jakarta.persistence.validation.mode", mode));
        for (Element list : children(unit, "properties")) {
            children(list, "property")
                    .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        }
        return properties;
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Refusing());
        return parser;
    }

    /** Refuses every error instead of printing it. */
    private static final class Refusing implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException failure) throws SAXParseException {
            throw failure;
        }

        @Override
        public void fatalError(SAXParseException failure) throws SAXParseException {
            throw failure;
        }
    }
}
