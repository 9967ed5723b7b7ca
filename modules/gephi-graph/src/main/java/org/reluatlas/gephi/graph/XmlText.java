package org.reluatlas.gephi.graph;

import java.io.IOException;

/** XML as text: what is marked up goes through as it is, values are escaped. */
final class XmlText {

  private final Appendable out;

  XmlText(Appendable out) {
    this.out = out;
  }

  /** Writes mark-up. */
  XmlText raw(String markup) throws IOException {
    out.append(markup);
    return this;
  }

  /** Writes {@code name="value"} after a space. */
  XmlText attribute(String name, Object value) throws IOException {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
    return this;
  }

  /** Writes the text of a value; what XML does not know becomes the sign for that. */
  XmlText text(Object value) throws IOException {
    String text = value.toString();
    int plainFrom = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        out.append(text, plainFrom, i).append(escaped);
        plainFrom = i + 1;
      }
    }
    if (plainFrom == 0) {
      out.append(text); // as a whole, which is faster
    } else {
      out.append(text, plainFrom, text.length());
    }
    return this;
  }

  /** Null for a character that stands for itself. */
  private static String escaped(char c) {
    switch (c) {
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '&':
        return "&amp;";
      case '"':
        return "&quot;";
      case '\n':
      case '\t':
      case '\r':
        return "&#" + (int) c + ";";
      default:
        return c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? "\uFFFD" : null;
    }
  }
}
