package org.reluatlas.gephi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.statistics;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.uis;
import static org.reluatlas.gephi.statistics.StatisticsOnSamples.workspace;

import java.awt.Component;
import java.awt.Dimension;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import org.gephi.statistics.spi.StatisticsUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.ReluModel;

class StatisticsPanelsTest {

  private static final EdgeWeighting LONGEST = EdgeWeighting.TRAINING_DENSITY;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @ParameterizedTest
  @CsvSource({"Fiedler partition,true", "Betti curves,true", "Polyhedral f-vector,false"})
  void panelsRemember(String name, boolean hasPanel) throws IOException {
    workspace("two-circles");
    ReluStatistics statistics = statistics(name);
    StatisticsUI ui =
        uis().stream()
            .filter(candidate -> candidate.getDisplayName().equals(name))
            .findFirst()
            .orElseThrow();
    assertEquals(statistics.getClass(), ui.getStatisticsClass());
    assertEquals(hasPanel, ui.getSettingsPanel() != null);
    ui.setup(statistics);
    assertNull(ui.getValue());
    ui.unsetup();
    assertFalse(ui.getShortDescription().isEmpty());
  }

  private static Component named(JPanel panel, String name) {
    return Stream.of(panel.getComponents())
        .filter(component -> name.equals(component.getName()))
        .findFirst()
        .orElseThrow();
  }

  /** A person who opens the panel twice finds the weights of the first time. */
  @Test
  void weightsAreRememberedAndOfferedWhereThereIsANetwork() throws IOException {
    workspace("two-circles");
    FiedlerPanel panel = new FiedlerPanel();
    panel.setup(new FiedlerStatistics());
    panel.complete();
    JComboBox<?> edges = (JComboBox<?>) named(panel, "edgeWeights");
    edges.setSelectedItem(EdgeWeighting.OUTPUT_CONTRAST.formula());
    FiedlerStatistics chosen = new FiedlerStatistics();
    panel.unsetup(chosen);
    assertEquals("network:output-contrast", chosen.edgeWeights());
    FiedlerPanel next = new FiedlerPanel();
    next.setup(new FiedlerStatistics());
    FiedlerStatistics again = new FiedlerStatistics();
    next.unsetup(again);
    assertEquals("network:output-contrast", again.edgeWeights());
    SampleNetworks.closeProject();
    SampleNetworks.projects().newProject();
    FiedlerPanel foreign = new FiedlerPanel();
    foreign.setup(new FiedlerStatistics());
    foreign.complete();
    assertEquals(1, ((JComboBox<?>) named(foreign, "edgeWeights")).getItemCount());
  }

  /** Whoever asks for the network may have to wait; the event thread must not. */
  @Test
  void thePanelOpensWhileTheNetworkIsBeingFound() throws Exception {
    ReluModel model = ReluModel.of(workspace("two-circles"));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch opened = new CountDownLatch(1);
    Thread finding =
        new Thread(
            () -> {
              synchronized (model) {
                held.countDown();
                await(opened);
              }
            });
    finding.start();
    await(held);
    FiedlerPanel panel = new FiedlerPanel();
    JComboBox<?> edges = (JComboBox<?>) named(panel, "edgeWeights");
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> panel.setup(new FiedlerStatistics()));
    int ofColumns = edges.getItemCount();
    opened.countDown();
    panel.complete();
    assertTrue(edges.getItemCount() > ofColumns);
    finding.join();
  }

  /** Gephi packs the dialog before the weights of the network are there. */
  @Test
  void thePanelHasRoomForWhatComesLate() throws IOException {
    workspace("two-circles");
    FiedlerPanel panel = new FiedlerPanel();
    panel.setup(new FiedlerStatistics());
    Dimension packed = panel.getPreferredSize();
    panel.complete();
    assertEquals(packed, panel.getPreferredSize());
    JComboBox<?> edges = (JComboBox<?>) named(panel, "edgeWeights");
    int longest = edges.getFontMetrics(edges.getFont()).stringWidth(LONGEST.formula());
    assertTrue(edges.getPreferredSize().width > longest, edges.getPreferredSize().toString());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWasChosenIsChosenTheNextTime() throws IOException {
    workspace("two-circles");
    BettiPanel panel = new BettiPanel();
    BettiStatistics chosen = new BettiStatistics();
    panel.setup(chosen);
    ((JSpinner) named(panel, "trials")).setValue(7);
    panel.unsetup(chosen);
    assertEquals(7, chosen.trials());
    BettiPanel next = new BettiPanel();
    BettiStatistics again = new BettiStatistics();
    next.setup(again);
    next.unsetup(again);
    assertEquals(7, again.trials());
  }

  /** OK is pressed before the field has noticed that it was left. */
  @Test
  void whatWasTypedLastCounts() throws IOException {
    workspace("two-circles");
    FiedlerPanel panel = new FiedlerPanel();
    FiedlerStatistics chosen = new FiedlerStatistics();
    panel.setup(chosen);
    JSpinner parts = (JSpinner) named(panel, "parts");
    ((JSpinner.DefaultEditor) parts.getEditor()).getTextField().setText("3");
    panel.unsetup(chosen);
    assertEquals(3, chosen.parts());
    panel.setup(chosen);
    ((JSpinner.DefaultEditor) parts.getEditor()).getTextField().setText("many");
    panel.unsetup(chosen);
    assertEquals(3, chosen.parts());
  }

  @Test
  void allStandInTheirCategory() {
    assertEquals(7, uis().size());
  }
}
