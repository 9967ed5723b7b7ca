package org.reluatlas.workbench;

import java.awt.Frame;
import javax.swing.SwingUtilities;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectListener;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;

/**
 * Names the main window by the file of the project. Gephi's desktop names it by the project itself,
 * which stays "Untitled" when it is saved; so that title is replaced whenever it comes.
 */
@ServiceProvider(service = ProjectListener.class)
public final class ProjectTitle implements ProjectListener {

  /** Asking Gephi for it would wait for the end of loading and saving. */
  private static volatile Project project;

  /** The main window when it is there; used on the event thread. */
  private static Frame window;

  /** Begins with the main window. */
  @OnShowing
  public static final class Begin implements Runnable {

    @Override
    public void run() {
      window = WindowManager.getDefault().getMainWindow();
      window.addPropertyChangeListener("title", event -> write());
      write();
    }
  }

  /** The title for a project; null for none. */
  static String of(Project project) {
    if (project == null) {
      return NbBundle.getMessage(ProjectTitle.class, "ProjectTitle.none");
    }
    String name = project.hasFile() ? project.getFileName() : project.getName();
    return NbBundle.getMessage(ProjectTitle.class, "ProjectTitle.of", name);
  }

  private static void write() {
    if (window != null) {
      window.setTitle(of(project));
    }
  }

  /** What the window is named by; null for no project. */
  static Project shown() {
    return project;
  }

  private static void show(Project shown) {
    project = shown;
    SwingUtilities.invokeLater(ProjectTitle::write);
  }

  @Override
  public void opened(Project opened) {
    show(opened);
  }

  @Override
  public void saved(Project saved) {
    show(saved);
  }

  @Override
  public void changed(Project changed) {
    if (changed == project) {
      show(changed);
    }
  }

  @Override
  public void closed(Project closed) {
    show(null);
  }

  @Override
  public void error(Project failed, Throwable cause) {}

  @Override
  public void lock() {}

  @Override
  public void unlock() {}
}
