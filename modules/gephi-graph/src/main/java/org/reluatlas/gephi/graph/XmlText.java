package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;

/** XML as text: what is marked up goes through as it is, values are escaped. */
final class XmlText {

  private final Writer out;

  XmlText(Writer out) {
    this.out = out;
  }

  /** Writes mark-up. */
  XmlText raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Writes {@code name="value"} after a space. */
  XmlText attribute(String name, Object value) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    text(value);
    out.write('"');
    return this;
  }

  /** Writes the text of a value; what XML does not know becomes the sign for that. */
  XmlText text(Object value) throws IOException {
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        out.write("&lt;");
      } else if (c == '>') {
        out.write("&gt;");
      } else if (c == '&') {
        out.write("&amp;");
      } else if (c == '"') {
        out.write("&quot;");
      } else if (c == '\n' || c == '\t' || c == '\r') {
        out.write("&#" + (int) c + ";");
      } else {
        out.write(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
      }
    }
    return this;
  }
}
