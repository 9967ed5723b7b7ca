package org.reluatlas.workbench.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.statistics.spi.StatisticsUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.workbench.EventThread;

class StatisticsPersistenceTest {

  /** Is in the lookup, so that it can be found by its class. */
  @ServiceProvider(service = StatisticsUI.class)
  public static final class SavedUI extends NodeCount.UI {

    public SavedUI() {
      super("saved", 3);
    }
  }

  @Test
  void valueAndReportComeBackWithTheProject(@TempDir Path folder) throws Exception {
    NodeCount.fails = false;
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    Project project = projects.newProject();
    StatisticsRecord record = StatisticsRecord.of(projects.getCurrentWorkspace());
    EventThread.run(
        () -> new StatisticsRun(new SavedUI(), record).start((p, n) -> true, failure -> {}));
    EventThread.await(() -> record.value(NodeCount.class) != null);

    File file = Files.createFile(folder.resolve("saved.gephi")).toFile();
    projects.saveProject(project, file);
    projects.closeCurrentProject();
    Project opened = projects.openProject(file);
    StatisticsRecord read = StatisticsRecord.of(opened.getCurrentWorkspace());
    assertEquals("0", read.value(NodeCount.class));
    assertEquals("<html>0 nodes</html>", read.report(NodeCount.class));
    projects.closeCurrentProject();
  }
}
