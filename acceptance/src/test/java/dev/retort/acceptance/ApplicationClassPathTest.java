// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What an application carries because of Retort. */
class ApplicationClassPathTest {

    /** A guard against growth. The first aim, 500 KB, is missed: ARCHITECTURE.md says why. */
    private static final long MOST_BYTES = 1_150_000;

    @Test
    void a_module_for_applications_brings_only_what_is_listed() throws Exception {
        assertThat(broughtAlongBy("spring-boot-starter")).containsExactly("retort-runner without HikariCP");
        assertThat(broughtAlongBy("runner")).containsExactly("HikariCP", "retort-core", "slf4j-api");
        assertThat(broughtAlongBy("core")).isEmpty();
    }

    @Test
    void the_jars_stay_small() throws IOException {
        Map<String, String> jars = Map.of(
                "core", "retort-core", "runner", "retort-runner", "spring-boot-starter", "retort-spring-boot-starter");
        long bytes = 0;
        for (Map.Entry<String, String> jar : jars.entrySet()) {
            Path file = BuiltArtifacts.jar(jar.getKey(), jar.getValue());
            Assumptions.assumeTrue(Files.exists(file), "not packaged");
            bytes += Files.size(file);
        }

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    /** The dependencies that are neither optional nor for tests or compilation only; JSpecify, of all modules, not among them. */
    private static Set<String> broughtAlongBy(String module)
            throws IOException, ParserConfigurationException, SAXException {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(BuiltArtifacts.ROOT.resolve(module).resolve("pom.xml").toFile())
                .getDocumentElement();
        Set<String> brought = new TreeSet<>();
        NodeList sections = project.getChildNodes();
        for (int i = 0; i < sections.getLength(); i++) {
            if (sections.item(i) instanceof Element section
                    && section.getTagName().equals("dependencies")) {
                NodeList dependencies = section.getElementsByTagName("dependency");
                for (int j = 0; j < dependencies.getLength(); j++) {
                    Element dependency = (Element) dependencies.item(j);
                    boolean stays = "true".equals(text(dependency, "optional"))
                            || Set.of("test", "provided").contains(text(dependency, "scope"));
                    if (!stays) {
                        brought.add(name(dependency));
                    }
                }
            }
        }
        return brought;
    }

    /** Of the dependency, and of what is left out of what it brings along itself. */
    private static String name(Element dependency) {
        NodeList names = dependency.getElementsByTagName("artifactId");
        return IntStream.range(0, names.getLength())
                .mapToObj(i -> names.item(i).getTextContent())
                .collect(Collectors.joining(" without "));
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
