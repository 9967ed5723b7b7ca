package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.model;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.io.IOException;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

class FunctionStatisticsTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "nested-spheres"})
  void tellsTheCountsAndTheLipschitzConstant(String name) throws IOException {
    Workspace workspace = workspace(name);
    ReluStatistics statistics = statistics("Regions as functions");
    statistics.execute(model(workspace));
    RegionMeasures measures =
        ReluModel.of(workspace).decomposed(Progress.NONE).study(Progress.NONE).measures();
    String report = statistics.getReport();
    String pieces = NumberText.count(measures.functions().pieces().pieces());
    assertTrue(report.contains(pieces + " affine pieces"), report);
    assertEquals(NumberText.significant(measures.functions().lipschitz(), 4), statistics.value());
    assertTrue(report.contains("lipschitz_constant"), report);
  }
}
