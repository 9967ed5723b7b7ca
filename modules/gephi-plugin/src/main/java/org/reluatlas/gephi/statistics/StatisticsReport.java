package org.reluatlas.gephi.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.openide.util.NbBundle;
import org.reluatlas.charts.Figure;
import org.reluatlas.charts.FigureFile;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.task.text.NumberText;

/** Builds a report in the HTML that Gephi shows and keeps with the project. */
final class StatisticsReport {

  /** A report has so many rows of data at most. */
  static final int MOST_ROWS = 1000;

  /** It shows so many of them: Swing needs more than a second to lay out a thousand. */
  static final int SHOWN_ROWS = 20;

  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();

  /** As wide as Gephi's window of reports shows without scrolling. */
  private static final double WIDTH = 620;

  /** Text that is drawn smaller than this is not read with ease. */
  private static final double SMALLEST_SCALE = 0.85;

  private static final Pattern VALUE =
      Pattern.compile("<meta name=\"value\" content=\"([^\"]*)\">");

  private static final String TITLE_END = "</h1>";

  private final StringBuilder html = new StringBuilder();
  private final String title;
  private final int behindTitle;
  private String value = "";

  StatisticsReport(String title) {
    this.title = title;
    html.append("<h1>").append(escaped(title)).append(TITLE_END);
    behindTitle = html.length();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The main result in a word, which the report keeps unseen. */
  StatisticsReport value(String word) {
    value = word;
    return this;
  }

  /** The word that a report keeps; empty when there is none. */
  static String valueOf(String report) {
    Matcher found = VALUE.matcher(report);
    return found.find()
        ? found
            .group(1)
            .replace("&quot;", "\"")
            .replace("&gt;", ">")
            .replace("&lt;", "<")
            .replace("&amp;", "&")
        : "";
  }

  StatisticsReport heading(String text) {
    html.append("<h2>").append(escaped(text)).append("</h2>");
    return this;
  }

  StatisticsReport paragraph(String text) {
    html.append("<p>").append(escaped(text)).append("</p>");
    return this;
  }

  /** A report with a sentence under its title; with one of them however often it is put there. */
  static String withNotice(String report, String sentence) {
    String notice = "<p><b>" + escaped(sentence) + "</b></p>";
    int end = report.indexOf(TITLE_END) + TITLE_END.length();
    return report.startsWith(notice, end)
        ? report
        : report.substring(0, end) + notice + report.substring(end);
  }

  /** Puts a paragraph before all that is there. */
  void begin(String text) {
    html.insert(behindTitle, "<p>" + escaped(text) + "</p>");
  }

  /** Rows of a table; the first one is its head. */
  StatisticsReport table(String[]... rows) {
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

  /** The headings, paragraphs and tables of a page. */
  StatisticsReport sections(HtmlReport page) {
    html.append(page.sections());
    return this;
  }

  /** A picture; in this spelling Gephi saves it with the project. */
  StatisticsReport figure(Figure figure) {
    try {
      Path file = Files.createTempFile("relu-report", ".png");
      file.toFile().deleteOnExit();
      double scale = Math.max(SMALLEST_SCALE, WIDTH / figure.width());
      FigureFile.writePng(figure, scale, file);
      html.append("<p><IMG SRC=\"file:").append(file).append("\"></IMG></p>");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Data of the charts and tables as CSV: the first rows, and a button that saves all.
   *
   * @param csv a header and rows, with a line feed at the end of each
   */
  StatisticsReport data(CharSequence csv) {
    heading(text("data"));
    List<String> lines = csv.toString().lines().collect(Collectors.toList());
    int rows = lines.size() - 1;
    int shown = Math.min(rows, SHOWN_ROWS);
    String start = String.join("\n", lines.subList(0, shown + 1));
    html.append("<pre>").append(escaped(start)).append("</pre>");
    if (shown < rows) {
      paragraph(text("rows", shown, NumberText.count(rows)));
    }
    String filename = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    html.append("<p>").append(SaveDataButton.html(filename, csv)).append("</p>");
    return this;
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(StatisticsReport.class, "StatisticsReport." + key, arguments);
  }

  /** Rows as CSV. */
  StatisticsReport data(Iterable<String[]> rows) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSV)) {
      for (String[] row : rows) {
        printer.printRecord((Object[]) row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return data(csv);
  }

  @Override
  public String toString() {
    String kept = escaped(value).replace("\"", "&quot;");
    return "<HTML><HEAD><meta name=\"value\" content=\""
        + kept
        + "\"></HEAD><BODY>"
        + html
        + "</BODY></HTML>";
  }
}
