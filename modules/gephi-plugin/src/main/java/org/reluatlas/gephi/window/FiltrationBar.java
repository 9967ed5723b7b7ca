package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.Timer;
import org.openide.util.NbBundle;
import org.reluatlas.charts.plane.FiltrationPlay;
import org.reluatlas.gephi.model.DecomposedNetwork;

/** Plays a random filtration: a seed, a button and a slider over its steps. */
final class FiltrationBar extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int FRAME_MILLIS = 40;
  private static final int FRAMES = 250;

  private final JSlider slider = new JSlider(0, 1, 1);
  private final JSpinner seed = new JSpinner(new SpinnerNumberModel(1, 0, Integer.MAX_VALUE, 1));
  private final JButton button = new JButton(text("play"));
  private final JLabel numbers = new JLabel(" ");
  private final Timer timer = new Timer(FRAME_MILLIS, event -> advance());
  private final transient BiConsumer<FiltrationPlay, Integer> listener;
  private final transient LatestTask task = new LatestTask("ReLU filtration", this::giveUp);
  private transient DecomposedNetwork network;
  private transient FiltrationPlay play;

  /** The listener receives the filtration, or null, and the step. */
  FiltrationBar(BiConsumer<FiltrationPlay, Integer> listener) {
    super(new BorderLayout());
    this.listener = listener;
    JPanel start = new JPanel(new WrappingLayout(8, 2));
    start.add(new JLabel(text("seed")));
    seed.setName("seed");
    start.add(seed);
    start.add(button);
    numbers.setName("numbers");
    start.add(numbers);
    add(start, BorderLayout.NORTH);
    slider.setName("steps");
    add(slider, BorderLayout.CENTER);
    ((JSpinner.DefaultEditor) seed.getEditor()).getTextField().setColumns(6);
    seed.addChangeListener(event -> compute());
    slider.addChangeListener(event -> tell());
    button.addActionListener(event -> playOrStop());
    setNetwork(null);
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(FiltrationBar.class, "FiltrationBar." + key, arguments);
  }

  /** Plays another decomposition, or none for null. */
  void setNetwork(DecomposedNetwork decomposed) {
    network = decomposed;
    stop();
    compute();
  }

  private void compute() {
    task.stop();
    play = null;
    setPlayable(false);
    numbers.setText(" ");
    if (network == null) {
      return;
    }
    DecomposedNetwork of = network;
    long drawn = ((Number) seed.getValue()).longValue();
    task.start(
        text("task"),
        text("cancelled"),
        progress -> {
          FiltrationPlay made = FiltrationPlay.of(of.study(progress), drawn, progress);
          return () -> take(made);
        });
  }

  private void take(FiltrationPlay made) {
    play = made;
    slider.setMaximum(made.steps());
    slider.setValue(made.steps());
    setPlayable(true);
    tell();
  }

  /** Another time it may be wanted. */
  private void giveUp(String sentence) {
    numbers.setText(sentence);
    button.setEnabled(true);
  }

  private void setPlayable(boolean enabled) {
    slider.setEnabled(enabled);
    button.setEnabled(enabled);
    seed.setEnabled(network != null);
  }

  private void tell() {
    if (play == null) {
      return;
    }
    int step = Math.min(slider.getValue(), play.steps());
    int[] betti = play.bettiNumbers(step);
    numbers.setText(text("numbers", step, play.steps(), betti[0], betti[1]));
    listener.accept(play, step);
  }

  private void playOrStop() {
    if (play == null) {
      compute();
      return;
    }
    if (timer.isRunning()) {
      stop();
      return;
    }
    if (slider.getValue() == slider.getMaximum()) {
      slider.setValue(0);
    }
    button.setText(text("stop"));
    timer.start();
  }

  /** Stops playing. */
  void stop() {
    timer.stop();
    button.setText(text("play"));
  }

  private void advance() {
    slider.setValue(slider.getValue() + Math.max(1, slider.getMaximum() / FRAMES));
    if (slider.getValue() == slider.getMaximum()) {
      stop();
    }
  }
}
