package org.reluatlas.gephi.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reluatlas.charts.Figure;
import org.reluatlas.charts.FigureFile;

/** Builds a report in the HTML that Gephi shows and keeps with the project. */
final class HtmlReport {

  private static final double PIXELS_PER_UNIT = 1.25;

  private final StringBuilder html = new StringBuilder();

  HtmlReport(String title) {
    html.append("<HTML><BODY><h1>").append(escaped(title)).append("</h1>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  HtmlReport heading(String text) {
    html.append("<h2>").append(escaped(text)).append("</h2>");
    return this;
  }

  HtmlReport paragraph(String text) {
    html.append("<p>").append(escaped(text)).append("</p>");
    return this;
  }

  /** Rows of a table; the first one is its head. */
  HtmlReport table(String[]... rows) {
    html.append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (int row = 0; row < rows.length; row++) {
      html.append("<tr>");
      for (String cell : rows[row]) {
        html.append(row == 0 ? "<th align=\"left\">" : "<td>")
            .append(escaped(cell))
            .append(row == 0 ? "</th>" : "</td>");
      }
      html.append("</tr>");
    }
    html.append("</table>");
    return this;
  }

  /** A picture; in this spelling Gephi saves it with the project. */
  HtmlReport figure(Figure figure) {
    try {
      Path file = Files.createTempFile("relu-report", ".png");
      file.toFile().deleteOnExit();
      FigureFile.writePng(figure, PIXELS_PER_UNIT, file);
      html.append("<p><IMG SRC=\"file:").append(file).append("\"></IMG></p>");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data of a chart, to be copied into a file. */
  HtmlReport data(CharSequence csv) {
    html.append("<pre>").append(escaped(csv.toString())).append("</pre>");
    return this;
  }

  @Override
  public String toString() {
    return html + "</BODY></HTML>";
  }
}
