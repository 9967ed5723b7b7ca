package org.reluatlas.task;

import java.util.function.BooleanSupplier;

/** Several progresses as one: it tells the steps of the first of them that has not ended. */
final class LeadingProgress {

  private final Progress whole;
  private final String[] steps;
  private final double[] fractions;
  private final boolean[] ended;
  private int leading;

  LeadingProgress(Progress whole, int count) {
    this.whole = whole;
    steps = new String[count];
    fractions = new double[count];
    ended = new boolean[count];
  }

  /** The progress of one. */
  Progress of(int piece, BooleanSupplier cancelled) {
    return new Progress() {
      @Override
      public void begin(String step) {
        LeadingProgress.this.begin(piece, step);
      }

      @Override
      public void advance(double fraction) {
        LeadingProgress.this.advance(piece, fraction);
      }

      @Override
      public boolean isCancelled() {
        return whole.isCancelled() || cancelled.getAsBoolean();
      }
    };
  }

  private synchronized void begin(int piece, String step) {
    steps[piece] = step;
    fractions[piece] = 0;
    if (piece == leading) {
      whole.begin(step);
    }
  }

  private synchronized void advance(int piece, double fraction) {
    fractions[piece] = Math.max(fractions[piece], fraction);
    if (piece == leading) {
      whole.advance(fraction);
    }
  }

  /** One has ended; the step in which the next one is, is told. */
  synchronized void end(int piece) {
    ended[piece] = true;
    if (piece != leading) {
      return;
    }
    while (leading < ended.length && ended[leading]) {
      leading++;
    }
    if (leading < ended.length && steps[leading] != null) {
      whole.begin(steps[leading]);
      whole.advance(fractions[leading]);
    }
  }
}
