package org.reluatlas.console;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as in the manifest of its jar. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"ReLU Atlas " + (version == null ? "(not packaged)" : version)};
  }
}
