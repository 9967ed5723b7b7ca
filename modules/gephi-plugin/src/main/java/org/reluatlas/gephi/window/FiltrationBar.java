package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.openide.util.NbBundle;
import org.openide.util.RequestProcessor;
import org.reluatlas.charts.plane.FiltrationPlay;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;

/** Plays a random filtration: a seed, a button and a slider over its steps. */
final class FiltrationBar extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int FRAME_MILLIS = 40;
  private static final int FRAMES = 250;
  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU filtration");

  private final JSlider slider = new JSlider(0, 1, 1);
  private final JSpinner seed = new JSpinner(new SpinnerNumberModel(1, 0, Integer.MAX_VALUE, 1));
  private final JButton button = new JButton(text("play"));
  private final JLabel numbers = new JLabel(" ");
  private final Timer timer = new Timer(FRAME_MILLIS, event -> advance());
  private final transient BiConsumer<FiltrationPlay, Integer> listener;
  private transient DecomposedNetwork network;
  private transient FiltrationPlay play;
  private transient TicketProgress computing;

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
    if (computing != null) {
      computing.cancel();
    }
    computing = null;
    play = null;
    setPlayable(false);
    numbers.setText(" ");
    if (network == null) {
      return;
    }
    TicketProgress progress = TicketProgress.started(text("task"));
    computing = progress;
    DecomposedNetwork of = network;
    long drawn = ((Number) seed.getValue()).longValue();
    PROCESSOR.post(
        () -> {
          try {
            FiltrationPlay made = FiltrationPlay.of(of.study(progress), drawn, progress);
            SwingUtilities.invokeLater(() -> take(made, progress));
          } catch (CancelledException e) {
            SwingUtilities.invokeLater(() -> giveUp(text("cancelled"), progress));
          } catch (RuntimeException | OutOfMemoryError e) {
            String sentence = Sentence.about(e);
            SwingUtilities.invokeLater(() -> giveUp(sentence, progress));
          } finally {
            progress.finish();
          }
        });
  }

  private void take(FiltrationPlay made, TicketProgress progress) {
    if (progress != computing) {
      return;
    }
    play = made;
    slider.setMaximum(made.steps());
    slider.setValue(made.steps());
    setPlayable(true);
    tell();
  }

  /** Another time it may be wanted. */
  private void giveUp(String sentence, TicketProgress progress) {
    if (progress == computing) {
      numbers.setText(sentence);
      button.setEnabled(true);
    }
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
