package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Writes figures as SVG and PNG. */
public final class FigureFile {

  private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

  private FigureFile() {}

  /**
   * Writes a figure as SVG.
   *
   * @throws IOException when the file cannot be written
   */
  public static void writeSvg(Figure figure, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writeSvg(figure, writer);
    }
  }

  /**
   * Writes a figure as SVG and leaves the writer open.
   *
   * @throws IOException when the writer fails
   */
  public static void writeSvg(Figure figure, Writer writer) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("ReLU Atlas");
    context.setPrecision(3);
    context.setImageHandler(new PngImageHandler());
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    figure.draw(graphics);
    graphics.stream(writer, true);
  }

  /**
   * Writes a figure as PNG on white.
   *
   * @param scale pixels per unit of the figure; 2 for a sharp picture on the screen, 4 in print
   * @throws IOException when the file cannot be written
   */
  public static void writePng(Figure figure, double scale, Path file) throws IOException {
    ImageIO.write(image(figure, scale), "png", file.toFile());
  }

  /**
   * Draws a figure on white.
   *
   * @param scale pixels per unit of the figure
   */
  public static BufferedImage image(Figure figure, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(figure.width() * scale),
            (int) Math.ceil(figure.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    figure.draw(graphics);
    graphics.dispose();
    return image;
  }
}
