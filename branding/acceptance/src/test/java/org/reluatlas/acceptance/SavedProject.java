package org.reluatlas.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.rmi.UnmarshalException;
import java.util.zip.ZipFile;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** A project with a network, on the way to another run of the application. */
final class SavedProject {

  private SavedProject() {}

  /** Saves it to a new file. */
  static void save(User user, Path project) throws Exception {
    user.menu("File", "Save As...");
    user.chooseFile(project);
    Await.until("a whole project with the network", () -> holdsNetwork(project));
  }

  /** Ends the application. */
  static void exit(Workbench workbench) throws Exception {
    workbench.user().menu("File", "Exit");
    try {
      workbench.user().click(ComponentQuery.a("JButton").called("Do not save").in("Close Project"));
    } catch (UnmarshalException e) {
      // ended before it could answer
    }
    workbench.awaitEnd();
  }

  private static boolean holdsNetwork(Path project) {
    try (ZipFile archive = new ZipFile(project.toFile())) {
      return archive.getEntry("Workspace_1_reluatlas_bytes") != null;
    } catch (IOException e) {
      return false; // not yet whole
    }
  }
}
