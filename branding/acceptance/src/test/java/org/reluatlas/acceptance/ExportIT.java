package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;
import org.reluatlas.acceptance.agent.ComponentSnapshot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** File &gt; Export &gt; Graph file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private final User user = WORKBENCH.user();

  @BeforeAll
  static void open() throws Exception {
    WORKBENCH.user().openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
  }

  private Path export(String type, String name) throws Exception {
    Path file = WORKBENCH.file(name);
    user.menu("File", "Export", "Graph file...");
    user.choose(ComponentQuery.a("JComboBox").called("Files of Type:"), type);
    user.chooseFile(file);
    Await.until(
        "a message",
        () -> user.sees(ComponentQuery.a("JComponent").containing(name + " successfully")));
    return file;
  }

  @Test
  void gexfHasTheColumns() throws Exception {
    Document graph = Xml.read(export("GEXF Files (*.gexf)", "circles.gexf"));
    assertEquals(110, graph.getElementsByTagName("node").getLength());
    assertEquals(212, graph.getElementsByTagName("edge").getLength());
    NodeList attributes = graph.getElementsByTagName("attribute");
    List<String> titles =
        IntStream.range(0, attributes.getLength())
            .mapToObj(i -> ((Element) attributes.item(i)).getAttribute("title"))
            .collect(Collectors.toList());
    assertTrue(
        titles.containsAll(List.of("training points", "predicted class", "volume", "neuron")),
        titles.toString());
  }

  @Test
  void theComplexIsWrittenInItsFormats() throws Exception {
    String json =
        read(
            export(
                "Cell complex with regions and dual graph (JSON) (*.complex.json)",
                "circles.complex.json"));
    assertEquals(110, json.split("\"activation\"", -1).length - 1);
    assertTrue(
        read(export("Cell complex as polygons (OFF) (*.off)", "circles.off")).startsWith("OFF"));
    String vtk = read(export("Cell complex for ParaView (VTK) (*.vtk)", "circles.vtk"));
    assertTrue(vtk.contains("CELLS 110 "), vtk);
    Path phat = export("Cell complex as boundary matrix (PHAT) (*.phat)", "circles.phat");
    try (Stream<String> columns = Files.lines(phat)) {
      assertEquals(457, columns.filter(line -> !line.startsWith("#")).count());
    }
  }

  /** The first exporter is the one that Gephi proposes; the complex is not what most want. */
  @Test
  void gephisOwnExportersComeFirst() throws Exception {
    user.menu("File", "Export", "Graph file...");
    ComponentSnapshot types = user.see(ComponentQuery.a("JComboBox").called("Files of Type:"));
    int ours = types.items().indexOf("Cell complex as polygons (OFF) (*.off)");
    int gexf = types.items().indexOf("GEXF Files (*.gexf)");
    user.click(ComponentQuery.a("JButton").called("Cancel"));
    assertTrue(gexf >= 0 && gexf < ours, types.items().toString());
    assertTrue(!types.items().get(0).contains("complex"), types.items().toString());
  }

  /** A graph that was not made from a network has no complex. */
  @Test
  @Order(Integer.MAX_VALUE) // it shows another workspace
  void aRefusedExportLeavesNoFile() throws Exception {
    user.menu("Workspace", "New");
    user.openWorkspace("Workspace 2");
    Await.until("no nodes", () -> WORKBENCH.workspace().nodes() == 0);
    Path file = WORKBENCH.file("foreign.off");
    user.menu("File", "Export", "Graph file...");
    user.choose(
        ComponentQuery.a("JComboBox").called("Files of Type:"),
        "Cell complex as polygons (OFF) (*.off)");
    user.chooseFile(file);
    user.see(ComponentQuery.a("JComponent").containing("made from a ReLU network"));
    user.click(ComponentQuery.a("JButton").called("OK"));
    user.see(ComponentQuery.a("JComponent").containing("foreign.off was not exported."));
    assertTrue(Files.notExists(file));
  }

  private static String read(Path file) throws Exception {
    return Files.readString(file);
  }
}
