package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;
import org.reluatlas.task.SideBySide;

/** Several writers of one graph at a time, which share what is found when it is first asked for. */
class WritersSideBySideTest {

  private static final int ROUNDS = 50;

  /** Threads of the common pool must not wait for one that waits for them. */
  @Test
  void noneWaitsForAnother() throws IOException {
    Study study =
        Study.of(
            Problem.of(SampleNetworks.folder("duffing").resolve("network.onnx"))
                .points(SampleNetworks.folder("duffing").resolve("points.csv"))
                .build());
    String[] expected = written(study);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            String[] texts = written(study);
            for (int i = 0; i < texts.length; i++) {
              assertEquals(expected[i], texts[i]);
            }
          }
        });
  }

  private static String[] written(Study study) throws IOException {
    GraphDraft graph = GraphDraft.of(study.graph(), study.regions(), "");
    Writer gexf = new StringWriter();
    Writer graphml = new StringWriter();
    Writer regions = new StringWriter();
    SideBySide.<IOException>run(
        Progress.NONE,
        List.of(
            own -> GexfWriter.write(graph, gexf, own),
            own -> GraphCsv.writeRegions(graph, regions, own),
            own -> GraphmlWriter.write(graph, graphml, own)));
    return new String[] {gexf.toString(), graphml.toString(), regions.toString()};
  }
}
