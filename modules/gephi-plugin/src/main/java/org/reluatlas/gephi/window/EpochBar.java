package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.Timer;
import org.openide.util.NbBundle;

/** Picks a checkpoint: a slider, the previous and the next one, and all of them in turn. */
final class EpochBar extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int FRAME_MILLIS = 300;

  private final JSlider slider = new JSlider(0, 0, 0);
  private final JButton previous = button("previous", -1);
  private final JButton next = button("next", 1);
  private final JButton play = new JButton(text("play"));
  private final JLabel line = new JLabel(" ");
  private final Timer timer = new Timer(FRAME_MILLIS, event -> advance());
  private final transient IntConsumer listener;
  private boolean filling;
  private boolean isBusy;

  /** The listener is told the index of the checkpoint that is picked. */
  EpochBar(IntConsumer listener) {
    super(new BorderLayout());
    this.listener = listener;
    slider.setName("epoch");
    line.setName("epoch line");
    play.setName("play epochs");
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 2));
    buttons.add(previous);
    buttons.add(play);
    buttons.add(next);
    add(buttons, BorderLayout.LINE_START);
    add(slider, BorderLayout.CENTER);
    add(line, BorderLayout.SOUTH);
    slider.addChangeListener(event -> tell());
    play.addActionListener(event -> playOrStop());
    setCheckpoints(0, 0);
  }

  private static String text(String key) {
    return NbBundle.getMessage(EpochBar.class, "EpochBar." + key);
  }

  private JButton button(String key, int step) {
    JButton button = new JButton(text(key));
    button.setToolTipText(text(key + ".hint"));
    button.setName(key + " epoch");
    button.addActionListener(event -> step(step));
    return button;
  }

  /** Begins with so many checkpoints at one of them, telling nobody; with none for 0. */
  void setCheckpoints(int count, int index) {
    stop();
    filling = true;
    slider.setMaximum(Math.max(0, count - 1));
    slider.setValue(index);
    filling = false;
    slider.setEnabled(count > 0);
    previous.setEnabled(count > 1);
    next.setEnabled(count > 1);
    play.setEnabled(count > 1);
  }

  /** What is known of the checkpoint that is picked. */
  void describe(String sentence) {
    line.setText(sentence.isEmpty() ? " " : sentence);
  }

  /** Goes to a checkpoint. */
  void pick(int index) {
    slider.setValue(index);
  }

  /** Goes so many checkpoints on, or back. */
  void step(int checkpoints) {
    slider.setValue(slider.getValue() + checkpoints);
  }

  /** Whether what was picked is still being shown: playing waits. */
  void setBusy(boolean busy) {
    isBusy = busy;
  }

  private void tell() {
    if (!filling) {
      listener.accept(slider.getValue());
    }
  }

  private void playOrStop() {
    if (timer.isRunning()) {
      stop();
      return;
    }
    if (slider.getValue() == slider.getMaximum()) {
      slider.setValue(0);
    }
    play.setText(text("stop"));
    timer.start();
  }

  /** Stops playing. */
  void stop() {
    timer.stop();
    play.setText(text("play"));
  }

  private void advance() {
    if (isBusy) {
      return;
    }
    step(1);
    if (slider.getValue() == slider.getMaximum()) {
      stop();
    }
  }
}
