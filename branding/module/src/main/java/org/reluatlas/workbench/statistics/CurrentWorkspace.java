package org.reluatlas.workbench.statistics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;

/**
 * Lets work in the background find its own workspace as the current one. Gephi's controllers ask
 * for the current one and cannot be told, but the user may open another at any time.
 */
final class CurrentWorkspace {

  private CurrentWorkspace() {}

  /** Runs on this thread; other threads see the workspace that is shown, as before. */
  static void runIn(Workspace workspace, Runnable work) {
    Lookup all = Lookup.getDefault();
    ProjectController shown = all.lookup(ProjectController.class);
    Lookups.executeWith(
        new ProxyLookup(Lookups.singleton(controller(shown, workspace)), all), work);
  }

  /** Whoever keeps it beyond the work, on other threads, gets the true answers. */
  private static ProjectController controller(ProjectController shown, Workspace workspace) {
    Thread worker = Thread.currentThread();
    return (ProjectController)
        Proxy.newProxyInstance(
            ProjectController.class.getClassLoader(),
            new Class<?>[] {ProjectController.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getCurrentWorkspace")
                  && Thread.currentThread() == worker) {
                return workspace;
              }
              try {
                return method.invoke(shown, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
