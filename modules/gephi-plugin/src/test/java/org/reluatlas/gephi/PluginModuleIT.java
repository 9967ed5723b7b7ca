package org.reluatlas.gephi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged module against the rules of Gephi's plugin portal, and for a stock Gephi 0.10.1. */
class PluginModuleIT {

  /** The class file version of Java 11, which the released Gephi brings. */
  private static final int JAVA_11 = 55;

  private static final Set<String> CATEGORIES =
      Set.of(
          "Layout",
          "Export",
          "Import",
          "Data Laboratory",
          "Filter",
          "Generator",
          "Metric",
          "Preview",
          "Tool",
          "Appearance",
          "Clustering",
          "Other Category");

  private static PluginModule module;

  @BeforeAll
  static void open() throws IOException {
    module = new PluginModule(System.getProperty("nbm"));
  }

  @Test
  void allClassFilesAreJava11() {
    int classes = 0;
    for (Map.Entry<String, Map<String, byte[]>> jar : module.jars.entrySet()) {
      for (Map.Entry<String, byte[]> entry : jar.getValue().entrySet()) {
        String name = entry.getKey();
        if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
          byte[] start = entry.getValue();
          assertTrue(((start[6] & 255) << 8) + (start[7] & 255) <= JAVA_11, jar.getKey() + name);
          classes++;
        }
      }
    }
    assertTrue(classes > 100, "found " + classes);
  }

  @Test
  void manifestHasWhatThePortalAsksFor() {
    assertEquals("org.reluatlas.gephi", module.value("OpenIDE-Module"));
    assertFalse(module.value("OpenIDE-Module-Name").isBlank());
    assertFalse(module.value("OpenIDE-Module-Short-Description").isBlank());
    assertFalse(module.value("OpenIDE-Module-Long-Description").isBlank());
    assertTrue(CATEGORIES.contains(module.value("OpenIDE-Module-Display-Category")));
  }

  @Test
  void licenceAndAuthorAreTold() {
    assertTrue(module.info.contains("moduleauthor=\"The ReLU Atlas developers\""));
    assertTrue(module.info.contains("Apache License"));
  }

  /** Without it Gephi's installer does not offer one, and the plugin is dead until then. */
  @Test
  void asksForARestart() {
    assertTrue(module.info.contains("needsrestart=\"true\""), module.info);
  }

  /** Services of a module stand behind those of the modules that it depends on. */
  @Test
  void gephisOwnExportersComeBeforeOurs() {
    String modules = module.value("OpenIDE-Module-Module-Dependencies");
    assertTrue(modules.contains("org.gephi.io.exporter.plugin"), modules);
  }

  @Test
  void noSecondCopiesOfWhatGephiExports() throws IOException {
    List<String> exported = new ArrayList<>();
    for (Attributes wrapper : modulesOnClassPath().values()) {
      if (!wrapper.getValue("OpenIDE-Module").endsWith(".wrapper")) {
        continue;
      }
      String packages = wrapper.getValue("OpenIDE-Module-Public-Packages");
      if (packages != null) {
        for (String pattern : packages.split("\\s*,\\s*", -1)) {
          exported.add(pattern.replaceAll("\\.\\*+$", "").replace('.', '/') + "/");
        }
      }
    }
    assertTrue(exported.contains("org/jfree/"), "the library wrapper is on the class path");
    for (Map<String, byte[]> jar : module.jars.values()) {
      for (String entry : jar.keySet()) {
        assertTrue(exported.stream().noneMatch(entry::startsWith), entry);
      }
    }
  }

  /** The library brings none of Gephi with it: the Toolkit would be a second Gephi in Gephi. */
  @Test
  void bringsTheGraphsAndNoToolkit() {
    List<String> graphs =
        module.jars.entrySet().stream()
            .filter(jar -> jar.getValue().containsKey("org/reluatlas/gephi/graph/GexfWriter.class"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toList());
    assertEquals(1, graphs.size(), graphs.toString());
    assertTrue(graphs.get(0).contains("gephi-graph"), graphs.toString());
    for (Map.Entry<String, Map<String, byte[]>> jar : module.jars.entrySet()) {
      assertFalse(jar.getKey().contains("toolkit"), jar.getKey());
      for (String entry : jar.getValue().keySet()) {
        assertFalse(entry.startsWith("org/gephi/") || entry.startsWith("org/openide/"), entry);
      }
    }
  }

  /** Gephi's modules and the platform's are on the class path in the released versions. */
  @Test
  void dependsOnModulesOfAStockGephi() throws IOException {
    Map<String, Attributes> stock = modulesOnClassPath();
    String[] dependencies =
        module.value("OpenIDE-Module-Module-Dependencies").split("\\s*,\\s*", -1);
    assertTrue(dependencies.length > 10);
    for (String dependency : dependencies) {
      String[] parts = dependency.split("\\s*>\\s*", -1);
      assertTrue(stock.containsKey(parts[0]), dependency);
      String version = stock.get(parts[0]).getValue("OpenIDE-Module-Specification-Version");
      assertTrue(version.equals(parts[1]) || version.startsWith(parts[1] + "."), dependency);
    }
  }

  private static Map<String, Attributes> modulesOnClassPath() throws IOException {
    Map<String, Attributes> modules = new HashMap<>();
    ClassLoader loader = PluginModuleIT.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
      try (InputStream in = url.openStream()) {
        Attributes attributes = new Manifest(in).getMainAttributes();
        String name = attributes.getValue("OpenIDE-Module");
        if (name != null && !name.startsWith("org.reluatlas")) {
          modules.put(name, attributes);
        }
      }
    }
    return modules;
  }

  @Test
  void servicesAreInTheModule() {
    int services = 0;
    for (Map.Entry<String, byte[]> entry : module.moduleJar().entrySet()) {
      if (entry.getKey().startsWith("META-INF/services/") && entry.getValue().length > 0) {
        for (String line : new String(entry.getValue(), StandardCharsets.UTF_8).split("\n", -1)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            assertTrue(
                module.moduleJar().containsKey(line.strip().replace('.', '/') + ".class"), line);
            services++;
          }
        }
      }
    }
    assertTrue(services > 0);
  }
}
