package org.reluatlas.gephi.importer;

import java.io.File;
import java.io.Reader;
import org.gephi.io.importer.spi.FileImporter;

/** File &gt; Open on a network file. */
public final class NetworkFileImporter extends NetworkImporter
    implements FileImporter, FileImporter.FileAware {

  @Override
  public void setFile(File file) {
    setSettings(ImportSettings.of(NetworkLink.follow(file.toPath())));
  }

  /** Not used, since most networks are no text: Gephi calls {@link #setFile} instead. */
  @Override
  public void setReader(Reader reader) {}
}
