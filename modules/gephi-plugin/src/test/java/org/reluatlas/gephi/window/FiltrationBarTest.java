package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.plane.FiltrationPlay;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.task.CancellingTicket;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.Progress;

class FiltrationBarTest {

  private DrawnSample sample;

  @BeforeEach
  void openSample() throws Exception {
    sample = DrawnSample.twoCircles();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void theFiltrationAddsFacetsFirst() {
    FiltrationPlay play = FiltrationPlay.of(sample.network.study(Progress.NONE), 7, Progress.NONE);
    CellComplex complex = sample.network.complex();
    assertEquals(complex.cells(), play.steps());
    assertArrayEquals(new int[] {1, 0, 0}, play.bettiNumbers(play.steps()));
    assertArrayEquals(new int[] {complex.count(0), 0, 0}, play.bettiNumbers(complex.count(0)));
    for (int step = 0; step <= play.steps(); step += 13) {
      for (int k = 1; k <= 2; k++) {
        for (int cell = 0; cell < complex.count(k); cell++) {
          for (int facet : complex.facets(k, cell)) {
            assertTrue(!play.isThere(k, cell, step) || play.isThere(k - 1, facet, step));
          }
        }
      }
    }
  }

  private long filledAt(int step) throws Exception {
    EventThread.run(() -> sample.find(JSlider.class, "steps").setValue(step));
    return sample.ofClass(0) + sample.ofClass(1);
  }

  @Test
  void theSliderShowsTheStep() throws Exception {
    JSlider slider = sample.find(JSlider.class, "steps");
    EventThread.await("the filtration", slider::isEnabled);
    sample.awaitFills();
    assertEquals(457, EventThread.call(slider::getMaximum));
    long whole = filledAt(457);
    assertEquals(0, filledAt(0));
    long partly = filledAt(400);
    assertTrue(0 < partly && partly < whole, partly + " of " + whole);
  }

  @Test
  void whatWasCancelledCanBeHadAfterAll() throws Exception {
    JSlider slider = sample.find(JSlider.class, "steps");
    EventThread.await("the filtration", slider::isEnabled);
    CancellingTicket ticket = new CancellingTicket(0);
    JSpinner seed = sample.find(JSpinner.class, "seed");
    EventThread.run(() -> ticket.during(() -> seed.setValue(2)));
    JLabel numbers = sample.find(JLabel.class, "numbers");
    EventThread.await("the sentence", () -> numbers.getText().contains("was cancelled"));
    assertTrue(ticket.isFinished());
    assertFalse(EventThread.call(slider::isEnabled));
    EventThread.run(sample.find(JButton.class, "Play")::doClick);
    EventThread.await("the filtration", slider::isEnabled);
    assertTrue(EventThread.call(numbers::getText).contains("457 of 457 cells"));
  }
}
