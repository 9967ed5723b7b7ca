package org.reluatlas.gephi.importer;

import java.io.File;
import java.io.Reader;
import java.nio.file.Path;
import org.gephi.io.importer.spi.FileImporter;

/** File &gt; Open on a network file. */
public final class NetworkFileImporter extends NetworkImporter
    implements FileImporter, FileImporter.FileAware {

  /**
   * Begins with the usual settings. Gephi names the file again after the settings were chosen, and
   * perhaps another copy of a link to it: what was chosen for the same network stays.
   */
  @Override
  public void setFile(File file) {
    Path network = NetworkLink.follow(file.toPath()).toAbsolutePath().normalize();
    if (settings() == null || !settings().file().equals(network)) {
      setSettings(UsualSettings.of(network));
    }
  }

  /** Not used, since most networks are no text: Gephi calls {@link #setFile} instead. */
  @Override
  public void setReader(Reader reader) {}
}
