package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;

/** What tests of statistics need: a workspace with a sample network, and Gephi's way to them. */
final class StatisticsOnSamples {

  private static final Pattern DATA = Pattern.compile("<param name=\"data\" value=\"([^\"]+)\">");

  private StatisticsOnSamples() {}

  /** The names of all, for tests that each must pass. */
  static List<String> names() {
    return List.of(
        "Fiedler partition",
        "Betti curves",
        "Polyhedral f-vector",
        "Boundary agreement",
        "Critical points",
        "Regions as functions");
  }

  static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  static GraphModel model(Workspace workspace) {
    return workspace.getLookup().lookup(GraphModel.class);
  }

  static ReluStatistics statistics(String name) {
    return (ReluStatistics)
        Lookup.getDefault().lookupAll(StatisticsBuilder.class).stream()
            .filter(builder -> builder.getName().equals(name))
            .findFirst()
            .orElseThrow()
            .getStatistics();
  }

  /** The CSV that the button in a report saves. */
  static String data(String report) throws IOException {
    Matcher found = DATA.matcher(report);
    assertTrue(found.find(), report);
    SaveDataButton button = new SaveDataButton();
    button.setData(found.group(1));
    return button.csv();
  }

  static List<StatisticsUI> uis() {
    return Lookup.getDefault().lookupAll(StatisticsUI.class).stream()
        .filter(ui -> ui.getCategory().equals("ReLU topology"))
        .collect(Collectors.toList());
  }
}
