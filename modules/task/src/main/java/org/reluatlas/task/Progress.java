package org.reluatlas.task;

/**
 * What a long computation reports to and asks for leave to go on.
 *
 * <p>Implementations must be safe to call from several threads: parallel branches share one.
 */
public interface Progress {

  /** Hears nothing and never cancels. */
  Progress NONE = new Progress() {};

  /**
   * Names the step that begins now and sets the fraction back to 0.
   *
   * @param step what is being done, for the user to read, such as "layer 2 of 4"; in lower case
   *     unless it begins with a name: whoever shows it begins with a capital letter
   */
  default void begin(String step) {}

  /**
   * Says how much of the current step is done.
   *
   * @param fraction from 0 to 1, not decreasing within a step
   */
  default void advance(double fraction) {}

  /** Whether the user has asked to stop. */
  default boolean isCancelled() {
    return false;
  }

  /**
   * Returns at once, or ends the computation when it has been cancelled.
   *
   * @throws CancelledException when {@link #isCancelled()}
   */
  default void check() {
    if (isCancelled()) {
      throw new CancelledException();
    }
  }

  /**
   * The same progress for one part of the work: its steps are told after a name, such as "Fiedler
   * partition, weighted: eigenvectors".
   *
   * @param part what the steps are of
   */
  default Progress of(String part) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void begin(String step) {
        whole.begin(part + ": " + step);
      }

      @Override
      public void advance(double fraction) {
        whole.advance(fraction);
      }

      @Override
      public boolean isCancelled() {
        return whole.isCancelled();
      }
    };
  }
}
