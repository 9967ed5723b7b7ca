package org.reluatlas.charts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.task.Progress;

/** A figure drawn once as SVG, for a file and a page alike. Immutable. */
public final class SvgFigure {

  private final String text;
  private final int width;
  private final int height;

  private SvgFigure(String text, int width, int height) {
    this.text = text;
    this.width = width;
    this.height = height;
  }

  /** Draws a figure. */
  public static SvgFigure of(Figure figure) {
    StringWriter svg = new StringWriter();
    try {
      FigureFile.writeSvg(figure, svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return new SvgFigure(svg.toString(), figure.width(), figure.height());
  }

  /**
   * Draws figures, as many at a time as there are processors.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static List<SvgFigure> ofAll(List<Figure> figures, Progress progress) {
    return figures.parallelStream()
        .map(
            figure -> {
              progress.check();
              return of(figure);
            })
        .collect(Collectors.toList());
  }

  /** The SVG document. */
  public String text() {
    return text;
  }

  /** The width in user units. */
  public int width() {
    return width;
  }

  /** The height in user units. */
  public int height() {
    return height;
  }
}
