package org.reluatlas.charts;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Frames of an animation, each drawn once and written at once, to an animated GIF and as a PNG
 * {@code frame-00001.png} and so on into a folder. One frame is in memory at a time.
 */
public final class FrameSequence implements Closeable {

  private final AnimatedGif gif;
  private final Path folder;
  private int frames;

  private FrameSequence(AnimatedGif gif, Path folder) {
    this.gif = gif;
    this.folder = folder;
  }

  /**
   * Begins the GIF.
   *
   * @param folder of the PNG files; made when it is not there
   * @param delay how long each frame is shown in the GIF
   * @throws IOException when a file cannot be written
   */
  public static FrameSequence create(Path gif, Path folder, Duration delay) throws IOException {
    Files.createDirectories(folder);
    return new FrameSequence(AnimatedGif.create(gif, delay), folder);
  }

  /**
   * Draws a frame and adds it, at one pixel for each unit of the figure.
   *
   * @throws IOException when a file cannot be written
   */
  public void add(Figure frame) throws IOException {
    BufferedImage image = FigureFile.image(frame, 1);
    frames++;
    Path png = folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", frames));
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
