package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;
import org.gephi.io.exporter.plugin.ExporterGEXF;
import org.gephi.project.api.Workspace;
import org.reluatlas.task.Progress;

/**
 * Writes the graph of a workspace as GEXF 1.3 with Gephi's own exporter: all attributes, positions,
 * sizes and colours.
 */
public final class GexfWriter {

  private static final String END = "</gexf>";

  private GexfWriter() {}

  /**
   * Writes the graph; the writer stays open. The exporter itself keeps silent about what goes
   * wrong, so this makes sure that all was written.
   *
   * @throws IOException when the writer fails, or the exporter stopped before the end
   * @throws org.reluatlas.task.CancelledException when cancelled; what was written is incomplete
   *     then
   */
  public static void write(Workspace workspace, Writer out, Progress progress) throws IOException {
    ExporterGEXF exporter = new ExporterGEXF();
    exporter.setWorkspace(workspace);
    AttentiveWriter writer = new AttentiveWriter(out, exporter::cancel);
    exporter.setWriter(writer);
    exporter.setProgressTicket(new ExportTicket(progress, exporter::cancel));
    progress.begin("GEXF");
    exporter.execute();
    writer.flush();
    writer.rethrow();
    progress.check();
    if (!writer.tail().endsWith(END)) {
      throw new IOException("Gephi's GEXF exporter stopped before the end");
    }
  }
}
