package org.reluatlas.gephi.graph;

import org.gephi.utils.progress.ProgressTicket;
import org.reluatlas.task.Progress;

/** Lets one of Gephi's exporters report to a {@link Progress}, and stops it when cancelled. */
final class ExportTicket implements ProgressTicket {

  private final Progress progress;
  private final Runnable cancel;
  private int units;
  private int done;
  private String displayName = "";

  ExportTicket(Progress progress, Runnable cancel) {
    this.progress = progress;
    this.cancel = cancel;
  }

  @Override
  public void progress() {
    progress(done + 1);
  }

  @Override
  public void progress(int unit) {
    done = unit;
    if (done % 1024 != 0) {
      return;
    }
    if (progress.isCancelled()) {
      cancel.run();
    }
    if (units > 0) {
      progress.advance(Math.min(1, done / (double) units));
    }
  }

  @Override
  public void progress(String message) {
    progress();
  }

  @Override
  public void progress(String message, int unit) {
    progress(unit);
  }

  @Override
  public void start() {
    start(0);
  }

  @Override
  public void start(int workunits) {
    units = workunits;
    done = 0;
  }

  @Override
  public void switchToDeterminate(int workunits) {
    units = workunits;
  }

  @Override
  public void switchToIndeterminate() {
    units = 0;
  }

  @Override
  public void finish() {
    // whoever began the step knows when it ends
  }

  @Override
  public void finish(String message) {
    finish();
  }

  @Override
  public String getDisplayName() {
    return displayName;
  }

  @Override
  public void setDisplayName(String name) {
    displayName = name;
  }
}
