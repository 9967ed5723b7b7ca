package org.reluatlas.acceptance;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** Reads XML without what it refers to on the net. */
final class Xml {

  private static final String NO_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private Xml() {}

  static Document read(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(NO_DTD, false);
    return factory.newDocumentBuilder().parse(file.toFile());
  }
}
