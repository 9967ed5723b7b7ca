package org.reluatlas.charts;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A self-contained HTML page of headings, paragraphs, tables and figures, in the order they are
 * added. Figures are inside it as SVG. All text is escaped.
 */
public final class HtmlReport {

  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;color:#222;max-width:1120px;margin:2em auto;"
          + "padding:0 1.5em}"
          + "h1{font-size:1.6em;margin-bottom:.1em}h2{font-size:1.2em;margin:2em 0 .5em;"
          + "border-bottom:1px solid #ddd;padding-bottom:.2em}"
          + "table{border-collapse:collapse;margin:.8em 0}"
          + "th,td{padding:.25em .9em .25em 0;text-align:right;vertical-align:top;"
          + "border-bottom:1px solid #eee;font-variant-numeric:tabular-nums}"
          + "th:first-child,td:first-child{text-align:left;padding-right:1.6em}"
          + "td:nth-child(2):last-child{text-align:left}"
          + "th{border-bottom:1px solid #999;font-weight:600}"
          + "figure{margin:1em 0;overflow-x:auto}figcaption{color:#555;font-size:.92em}"
          + "p.note{color:#555}";

  private final StringBuilder body = new StringBuilder();
  private final String title;

  /** Begins a page with its title as the first heading. */
  public HtmlReport(String title) {
    this.title = title;
  }

  /** Adds the heading of a section. */
  public HtmlReport heading(String text) {
    body.append("<h2>").append(escape(text)).append("</h2>\n");
    return this;
  }

  /** Adds a paragraph. */
  public HtmlReport paragraph(String text) {
    body.append("<p>").append(escape(text)).append("</p>\n");
    return this;
  }

  /** Adds a paragraph with a remark. */
  public HtmlReport note(String text) {
    body.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
    return this;
  }

  /**
   * Adds a table.
   *
   * @param header the heads of the columns; none when empty
   * @param rows as many cells each
   */
  public HtmlReport table(List<String> header, List<List<String>> rows) {
    body.append("<table>\n");
    if (!header.isEmpty()) {
      row("th", header);
    }
    rows.forEach(row -> row("td", row));
    body.append("</table>\n");
    return this;
  }

  private void row(String tag, List<String> cells) {
    body.append("<tr>");
    for (String cell : cells) {
      body.append('<').append(tag).append('>').append(escape(cell));
      body.append("</").append(tag).append('>');
    }
    body.append("</tr>\n");
  }

  /** Adds a figure with a caption. */
  public HtmlReport figure(SvgFigure figure, String caption) {
    byte[] bytes = figure.text().getBytes(StandardCharsets.UTF_8);
    // as images, so that the names inside one figure do not meet those of another
    body.append("<figure><img width=\"").append(figure.width());
    body.append("\" height=\"").append(figure.height()).append("\" alt=\"");
    body.append(escape(caption)).append("\" src=\"data:image/svg+xml;base64,");
    body.append(Base64.getEncoder().encodeToString(bytes)).append("\">\n<figcaption>");
    body.append(escape(caption)).append("</figcaption></figure>\n");
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What stands under the title, as HTML. */
  public String sections() {
    return body.toString();
  }

  /**
   * Writes the page and leaves the writer open.
   *
   * @throws IOException when the writer fails
   */
  public void write(Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    out.write(escape(title));
    out.write("</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n");
    out.write("<h1>" + escape(title) + "</h1>\n");
    out.append(body);
    out.write("</body>\n</html>\n");
  }
}
