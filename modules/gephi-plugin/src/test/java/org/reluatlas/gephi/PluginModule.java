package org.reluatlas.gephi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What is inside a packaged NetBeans module. */
final class PluginModule {

  /** The text about the module that the update centre shows. */
  final String info;

  /** Of the module's own jar. */
  final Manifest manifest;

  /** Per jar, per entry, the bytes. */
  final Map<String, Map<String, byte[]>> jars = new TreeMap<>();

  PluginModule(String path) throws IOException {
    try (ZipFile nbm = new ZipFile(path)) {
      info =
          new String(
              nbm.getInputStream(nbm.getEntry("Info/info.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      for (ZipEntry entry : nbm.stream().toArray(ZipEntry[]::new)) {
        if (entry.getName().endsWith(".jar")) {
          jars.put(entry.getName(), entries(nbm.getInputStream(entry)));
        }
      }
    }
    byte[] bytes = moduleJar().get(JarFile.MANIFEST_NAME);
    manifest = new Manifest(new ByteArrayInputStream(bytes));
  }

  private static Map<String, byte[]> entries(InputStream jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(jar)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /** The entries of the module's own jar, which is beside the libraries' folder. */
  Map<String, byte[]> moduleJar() {
    return jars.entrySet().stream()
        .filter(jar -> !jar.getKey().contains("/ext/"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  String value(String key) {
    return manifest.getMainAttributes().getValue(key);
  }
}
