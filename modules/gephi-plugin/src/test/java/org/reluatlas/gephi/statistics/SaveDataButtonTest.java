package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JEditorPane;
import javax.swing.text.html.HTMLEditorKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.task.ExplainedException;

class SaveDataButtonTest {

  @TempDir Path folder;

  private final String csv =
      IntStream.range(0, 1000)
          .mapToObj(i -> i + "," + Math.sqrt(i) + ",\"<ü & 'é'>\"\n")
          .collect(Collectors.joining("", "t,root,text\n", ""));

  private SaveDataButton shown(String report) throws Exception {
    return EventThread.call(
        () -> {
          JEditorPane pane = new JEditorPane();
          pane.setEditorKit(new HTMLEditorKit());
          // as Gephi does it
          pane.setText("<html><body>" + report.replace("\n", "<br>") + "</body></html>");
          pane.setSize(700, 600);
          pane.getPreferredSize();
          List<SaveDataButton> found = new ArrayList<>();
          collect(pane, found);
          assertEquals(1, found.size());
          return found.get(0);
        });
  }

  private static void collect(Container container, List<SaveDataButton> found) {
    for (Component component : container.getComponents()) {
      if (component instanceof SaveDataButton) {
        found.add((SaveDataButton) component);
      } else if (component instanceof Container) {
        collect((Container) component, found);
      }
    }
  }

  @Test
  void whatIsShownAsAReportSavesItsData() throws Exception {
    SaveDataButton button = shown(new StatisticsReport("Betti curves").data(csv).toString());
    assertEquals("Save data…", button.getText());
    assertEquals("betti-curves", button.getFilename());
    Path file = folder.resolve("betti.csv");
    button.save(file);
    assertEquals(csv, Files.readString(file));
  }

  @Test
  void aFileThatCannotBeWrittenIsExplained() throws Exception {
    SaveDataButton button = shown(new StatisticsReport("Betti curves").data(csv).toString());
    ExplainedException refused =
        assertThrows(ExplainedException.class, () -> button.save(folder.resolve("no/betti.csv")));
    assertTrue(refused.getMessage().contains("there is no folder"), refused.getMessage());
  }
}
