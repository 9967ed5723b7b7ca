package org.reluatlas.charts.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.study.Findings;
import org.reluatlas.study.FindingsOptions;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** What stands below the decomposition in the report is what is drawn in it. */
class DecompositionCaptionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two-circles | | Regions by the class predicted in them, with the points.",
        "paraboloid | | Regions by the output in them, with the points and the critical points.",
        "paraboloid | 0.5 | Both sides of the level set f = 0.5, with the points and the critical points."
      })
  void saysWhatIsDrawn(String sample, Double level, String caption) throws IOException {
    Path network = Path.of("../../sample-networks", sample, "network.onnx");
    Problem problem = Problem.of(network).pointsBeside().level(level).build();
    Findings findings = Findings.of(Study.of(problem), FindingsOptions.DEFAULT);
    StringWriter page = new StringWriter();
    FindingsReport.of(findings, FindingsFigures.of(findings, Progress.NONE)).write(page);
    assertTrue(page.toString().contains(caption), caption);
  }
}
