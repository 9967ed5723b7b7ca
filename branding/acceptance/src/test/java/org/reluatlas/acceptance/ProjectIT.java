package org.reluatlas.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** A project that is saved, and opened by another run of the application. */
class ProjectIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  @Test
  void theComplexIsThereAgain() throws Exception {
    Path project = WORKBENCH.file("circles.gephi");
    save(WORKBENCH.user(), project);
    SavedProject.exit(WORKBENCH);
    WORKBENCH.start(project);
    seeTitle(WORKBENCH.user(), "ReLU Atlas - circles.gephi");
    analyse(WORKBENCH.user());
  }

  private static void save(User user, Path project) throws Exception {
    user.openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    seeTitle(user, "ReLU Atlas - Untitled");
    SavedProject.save(user, project);
    seeTitle(user, "ReLU Atlas - circles.gephi");
  }

  private static void seeTitle(User user, String title) throws Exception {
    user.see(ComponentQuery.a("JFrame").called(title));
  }

  private static void analyse(User user) throws Exception {
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    user.click(ComponentQuery.a("JButton").called("run FVectorStatistics"));
    ComponentQuery report = ComponentQuery.a("JEditorPane").in("Polyhedral f-vector");
    user.read(report, "architecture (2, 6, 6, 2)", "119", "228", "110");
    user.click(ComponentQuery.a("JButton").called("Close").in("Polyhedral f-vector"));
    user.menu("Tools", "ReLU topology", "Show decomposition");
    user.hover(user.reach(ComponentQuery.a("DecompositionCanvas")).middle());
    user.read(ComponentQuery.a("JLabel").called("status"), "training", "predicted");
  }
}
