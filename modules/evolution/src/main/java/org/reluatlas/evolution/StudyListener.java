package org.reluatlas.evolution;

import org.reluatlas.study.Study;

/** Hears of one checkpoint after another. */
public interface StudyListener {

  /**
   * A checkpoint with its complex, dual graph and annotated regions.
   *
   * @param index in the list of rows
   */
  void checkpoint(int index, Study study);
}
