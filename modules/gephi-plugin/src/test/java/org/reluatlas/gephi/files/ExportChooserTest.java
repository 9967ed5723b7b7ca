package org.reluatlas.gephi.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportChooserTest {

  @TempDir Path folder;

  @Test
  void aChooserAsksBeforeAFileIsReplaced() throws IOException {
    Path old = Files.writeString(folder.resolve("circles.off"), "old");
    List<File> asked = new ArrayList<>();
    boolean[] answer = {false};
    ExportChooser chooser =
        new ExportChooser(
            file -> {
              asked.add(file);
              return answer[0];
            });
    chooser.offer("off", "polygons");
    chooser.offer("vtk", "regions");
    AtomicInteger approved = new AtomicInteger();
    chooser.addActionListener(event -> approved.incrementAndGet());
    chooser.setSelectedFile(folder.resolve("circles").toFile());
    chooser.approveSelection();
    assertEquals(List.of(old.toFile()), asked);
    assertEquals(0, approved.get());
    answer[0] = true;
    chooser.approveSelection();
    assertEquals(1, approved.get());
    chooser.setSelectedFile(folder.resolve("new.VTK").toFile());
    chooser.approveSelection();
    assertEquals(2, asked.size());
    assertEquals(folder.resolve("new.VTK").toFile(), chooser.target());
  }
}
