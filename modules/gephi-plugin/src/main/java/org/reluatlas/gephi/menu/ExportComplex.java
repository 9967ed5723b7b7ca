package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import org.gephi.project.api.Workspace;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.gephi.exporter.ComplexFormat;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

/** Writes the cell complex. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ExportComplex")
@ActionRegistration(displayName = "#ExportComplex.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 400)
public final class ExportComplex extends ExportAction {

  @Override
  String[] extensions() {
    return Arrays.stream(ComplexFormat.values())
        .map(format -> format.extension().substring(1))
        .toArray(String[]::new);
  }

  private static ComplexFormat format(String extension) {
    return Arrays.stream(ComplexFormat.values())
        .filter(format -> format.extension().equals("." + extension))
        .findFirst()
        .orElseThrow();
  }

  @Override
  String description(String extension) {
    return format(extension).displayName();
  }

  @Override
  void write(Workspace workspace, String extension, Path file, Progress progress)
      throws IOException {
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(progress);
    try (Writer out = writer(file)) {
      format(extension).write(network, out, progress);
    }
  }
}
