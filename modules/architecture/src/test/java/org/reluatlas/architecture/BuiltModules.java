package org.reluatlas.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The modules of the project as they are on disk: their poms and their compiled classes. */
final class BuiltModules {

  private static final Path ROOT = Path.of("..", "..");

  private final Map<String, Document> poms = new TreeMap<>();
  private final Map<String, String> folderOfArtifact = new HashMap<>();
  private final Map<String, JavaClasses> classes = new TreeMap<>();
  private final Map<String, String> folderOfClass = new HashMap<>();

  /** Reads all poms, and all classes that have been compiled. */
  BuiltModules() throws Exception {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    for (String folder : listedFolders()) {
      Document pom = parse(ROOT.resolve(folder).resolve("pom.xml"));
      poms.put(folder, pom);
      folderOfArtifact.put(childText(pom.getDocumentElement(), "artifactId"), folder);
      JavaClasses ofModule = importClasses(folder);
      classes.put(folder, ofModule);
      ofModule.forEach(each -> folderOfClass.put(each.getName(), folder));
    }
  }

  /** The folders that the root pom lists as modules, those of profiles too. */
  static Set<String> listedFolders() throws Exception {
    NodeList modules = parse(ROOT.resolve("pom.xml")).getElementsByTagName("module");
    Set<String> folders = new TreeSet<>();
    for (int i = 0; i < modules.getLength(); i++) {
      folders.add(modules.item(i).getTextContent().trim());
    }
    return folders;
  }

  /** The folders that have a pom, as far as they are below the root or one folder deeper. */
  static Set<String> foldersWithPoms() throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 3, (path, how) -> path.endsWith("pom.xml"))) {
      return files
          .map(path -> ROOT.relativize(path.getParent()).toString().replace('\\', '/'))
          .filter(folder -> !folder.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static JavaClasses importClasses(String folder) {
    Path compiled =
        ROOT.resolve(folder).resolve(System.getProperty("build.folder")).resolve("classes");
    return new ClassFileImporter()
        .importPaths(Files.exists(compiled) ? List.of(compiled) : List.of());
  }

  private static Document parse(Path pom) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
  }

  /** Whether a module has Java sources that it ships. */
  boolean hasSources(String folder) throws IOException {
    Path sources = ROOT.resolve(folder).resolve("src/main/java");
    if (!Files.exists(sources)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }

  /** The compiled classes of a module without its tests; empty if it has none. */
  JavaClasses classes(String folder) {
    return known(classes, folder);
  }

  private static <T> T known(Map<String, T> byFolder, String folder) {
    T found = byFolder.get(folder);
    if (found == null) {
      throw new IllegalArgumentException("the root pom lists no module " + folder);
    }
    return found;
  }

  /** The folder of the module that a class is of; null for classes of other projects. */
  String folderOf(JavaClass type) {
    return folderOfClass.get(type.getName());
  }

  /** The folders of the modules that have classes in each package. */
  Map<String, Set<String>> foldersOfPackages() {
    Map<String, Set<String>> folders = new TreeMap<>();
    classes.forEach(
        (folder, ofModule) ->
            ofModule.forEach(
                each ->
                    folders
                        .computeIfAbsent(each.getPackageName(), p -> new TreeSet<>())
                        .add(folder)));
    return folders;
  }

  /** The folders of the modules that a module's pom names outside its tests. */
  Set<String> dependenciesInPom(String folder) {
    Set<String> folders = new TreeSet<>();
    NodeList dependencies = known(poms, folder).getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      String named = folderOfArtifact.get(childText(dependency, "artifactId"));
      if (named != null && !"test".equals(childText(dependency, "scope"))) {
        folders.add(named);
      }
    }
    return folders;
  }

  private static String childText(Element parent, String name) {
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i).getNodeName().equals(name)) {
        return parent.getChildNodes().item(i).getTextContent().trim();
      }
    }
    return null;
  }
}
