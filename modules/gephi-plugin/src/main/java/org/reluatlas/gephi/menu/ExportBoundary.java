package org.reluatlas.gephi.menu;

import java.io.Writer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.study.BoundaryFormat;

/** Writes the decision boundary or level set as a mesh. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ExportBoundary")
@ActionRegistration(displayName = "#ExportBoundary.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 450)
public final class ExportBoundary extends ExportAction {

  @Override
  List<Kind> kinds() {
    return Arrays.stream(BoundaryFormat.values()).map(this::kind).collect(Collectors.toList());
  }

  private Kind kind(BoundaryFormat format) {
    return new Kind(
        format.extension().substring(1),
        text(format.name()),
        (network, file, progress) -> {
          try (Writer out = Files.newBufferedWriter(file)) {
            format.write(network.study(progress), out, progress);
          }
        });
  }
}
