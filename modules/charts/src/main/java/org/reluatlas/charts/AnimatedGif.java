package org.reluatlas.charts;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * An animated GIF that begins again after its last frame, written frame by frame: it keeps no frame
 * in memory. All frames have the size of the first one.
 */
public final class AnimatedGif implements Closeable {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final byte[] LOOP_FOREVER = {1, 0, 0};
  private static final int MILLIS_PER_TICK = 10;

  private final ImageWriter writer;
  private final ImageOutputStream out;
  private final int ticks;
  private boolean begun;

  private AnimatedGif(ImageWriter writer, ImageOutputStream out, int ticks) {
    this.writer = writer;
    this.out = out;
    this.ticks = ticks;
  }

  /**
   * Begins a file.
   *
   * @param delay how long each frame is shown, in steps of 10 ms
   * @throws IOException when the file cannot be written
   */
  public static AnimatedGif create(Path file, Duration delay) throws IOException {
    Files.deleteIfExists(file);
    ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile());
    if (out == null) {
      throw new IOException(file + " cannot be written");
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
    return new AnimatedGif(writer, out, (int) (delay.toMillis() / MILLIS_PER_TICK));
  }

  /**
   * Adds a frame. An image of more than 256 colours is reduced to a palette of its own.
   *
   * @throws IOException when the file cannot be written
   */
  public void add(BufferedImage frame) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(ticks));
    if (!begun) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(LOOP_FOREVER.clone());
      child(root, "ApplicationExtensions").appendChild(loop);
    }
    setTree(metadata, root);
    writer.writeToSequence(new IIOImage(frame, null, metadata), null);
    begun = true;
  }

  private static void setTree(IIOMetadata metadata, IIOMetadataNode root) {
    try {
      metadata.setFromTree(FORMAT, root);
    } catch (IIOInvalidTreeException e) {
      throw new AssertionError(e); // the tree is of the format that the writer names
    }
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode added = new IIOMetadataNode(name);
    root.appendChild(added);
    return added;
  }

  /**
   * Ends the file.
   *
   * @throws IOException when the file cannot be written
   */
  @Override
  public void close() throws IOException {
    try (ImageOutputStream closed = out) {
      if (begun) {
        writer.endWriteSequence();
      }
      closed.flush();
    } finally {
      writer.dispose();
    }
  }
}
