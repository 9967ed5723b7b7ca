package org.reluatlas.gephi.menu;

import java.nio.file.Path;
import org.gephi.project.api.Workspace;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** The exports of training runs without their dialogs. */
public final class RunExports {

  private RunExports() {}

  /** What is said of a failure, or nothing. */
  public static String figures(Workspace workspace, Path parent) {
    return run(new ExportRunFigures(), workspace, parent);
  }

  /** What is said of a failure, or nothing. */
  public static String animation(Workspace workspace, Path parent) {
    return run(new ExportRunAnimation(), workspace, parent);
  }

  private static String run(ExportRunAction action, Workspace workspace, Path parent) {
    try {
      action.into(parent).run(workspace, Progress.NONE);
      return "";
    } catch (ExplainedException e) {
      return Sentence.about(e);
    }
  }
}
