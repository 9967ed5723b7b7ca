package org.reluatlas.charts;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2DIOException;

/**
 * Puts images into an SVG document as PNG, without the encoders that are a library of their own.
 */
final class PngImageHandler extends ImageHandlerBase64Encoder {

  @Override
  public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
    // a cache on the disk would be one more file, and none can be made while Java is ending
    try (ImageOutputStream inMemory = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", inMemory);
    } catch (IOException e) {
      throw new SVGGraphics2DIOException("the image cannot be written", e);
    }
  }
}
