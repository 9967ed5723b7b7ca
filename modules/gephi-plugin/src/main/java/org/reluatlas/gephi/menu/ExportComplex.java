package org.reluatlas.gephi.menu;

import java.io.Writer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.gephi.exporter.ComplexExporter;
import org.reluatlas.study.ComplexFormat;

/** Writes the cell complex. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ExportComplex")
@ActionRegistration(displayName = "#ExportComplex.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 400)
public final class ExportComplex extends ExportAction {

  @Override
  List<Kind> kinds() {
    return Arrays.stream(ComplexFormat.values())
        .map(ExportComplex::kind)
        .collect(Collectors.toList());
  }

  private static Kind kind(ComplexFormat format) {
    return new Kind(
        format.extension().substring(1),
        ComplexExporter.description(format),
        (network, file, progress) -> {
          try (Writer out = Files.newBufferedWriter(file)) {
            format.write(network.study(progress), out, progress);
          }
        });
  }
}
