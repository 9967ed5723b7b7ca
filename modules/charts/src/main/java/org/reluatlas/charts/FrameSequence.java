package org.reluatlas.charts;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Frames of an animation, each drawn once and written at once, to an animated GIF and as a PNG
 * {@code frame-00001.png} and so on. One frame is in memory at a time.
 */
public final class FrameSequence implements Closeable {

  private final AnimatedGif gif;
  private final FrameFiles files;
  private int frames;

  /** Where the frames go. */
  public interface FrameFiles {

    /** The place of a frame of that name. */
    Path file(String name) throws IOException;
  }

  private FrameSequence(AnimatedGif gif, FrameFiles files) {
    this.gif = gif;
    this.files = files;
  }

  /**
   * Begins the GIF.
   *
   * @param files of the frames
   * @param delay how long each frame is shown in the GIF
   * @throws IOException when a file cannot be written
   */
  public static FrameSequence create(Path gif, FrameFiles files, Duration delay)
      throws IOException {
    return new FrameSequence(AnimatedGif.create(gif, delay), files);
  }

  /**
   * Draws a frame and adds it, at one pixel for each unit of the figure.
   *
   * @throws IOException when a file cannot be written
   */
  public void add(Figure frame) throws IOException {
    BufferedImage image = FigureFile.image(frame, 1);
    frames++;
    Path png = files.file(String.format(Locale.ROOT, "frame-%05d.png", frames));
    ImageIO.write(image, "png", png.toFile());
    gif.add(image);
  }

  /**
   * Ends the GIF.
   *
   * @throws IOException when the file cannot be written
   */
  @Override
  public void close() throws IOException {
    gif.close();
  }
}
