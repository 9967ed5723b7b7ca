package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gephi.desktop.importer.api.ImportControllerUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;

/** With the module of Gephi's desktop that the other tests go without. */
class NetworkImportControllerIT {

  @TempDir private Path folder;

  private final List<String> calls = new ArrayList<>();

  private final ImportControllerUI gephis =
      (ImportControllerUI)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ImportControllerUI.class},
              (proxy, method, arguments) -> {
                StringBuilder call = new StringBuilder(method.getName());
                for (Object argument : arguments) {
                  call.append(' ').append(text(argument));
                }
                calls.add(call.toString());
                return null;
              });

  private static String text(Object argument) throws Exception {
    if (argument instanceof Reader) {
      StringWriter text = new StringWriter();
      ((Reader) argument).transferTo(text);
      return text.toString();
    }
    return argument instanceof FileObject[]
        ? ((FileObject[]) argument)[0].getNameExt()
        : String.valueOf(argument);
  }

  private static FileObject sample(String file) {
    File path = SampleNetworks.folder("two-circles").resolve(file).toFile();
    return FileUtil.toFileObject(FileUtil.normalizeFile(path));
  }

  @Test
  void checkpointsGoAsLinksAndOthersAsTheyAre() {
    NetworkImportControllerUI ui = new NetworkImportControllerUI(gephis);
    ui.importFiles(new FileObject[] {sample("network.pt"), sample("network.onnx")});
    File checkpoint = FileUtil.toFile(sample("network.pt"));
    assertEquals(
        List.of(
            "importFile " + NetworkLink.to(checkpoint.toPath()) + " network.pt .pt",
            "importFiles network.onnx"),
        calls);
  }

  /** An agent of Stable-Baselines3 is a zip archive that begins with its data. */
  @Test
  void ofZipArchivesOnlyAgentsAreNetworks() throws Exception {
    FileObject agent = archive("agent.zip", "data");
    FileObject graph = archive("graph.zip", "graph.gexf");
    NetworkImportControllerUI ui = new NetworkImportControllerUI(gephis);
    ui.importFiles(new FileObject[] {agent, graph});
    Path linked = FileUtil.toFile(agent).toPath();
    assertEquals(
        List.of("importFile " + NetworkLink.to(linked) + " agent.zip .pt", "importFiles graph.zip"),
        calls);
  }

  private FileObject archive(String name, String entry) throws IOException {
    File file = folder.resolve(name).toFile();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file.toPath()))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return FileUtil.toFileObject(FileUtil.normalizeFile(file));
  }

  @Test
  void gephiFindsItFirst() {
    ImportControllerUI first = Lookup.getDefault().lookup(ImportControllerUI.class);
    assertTrue(first instanceof NetworkImportControllerUI);
    assertSame(first, Lookup.getDefault().lookupAll(ImportControllerUI.class).iterator().next());
  }
}
