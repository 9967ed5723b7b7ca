package org.reluatlas.spark;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where the runs are: a path, or a URI of the scheme {@code file}. */
final class RootConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    if (!ResultFolder.isUri(name)) {
      return Path.of(name);
    }
    if (!name.startsWith("file:")) {
      throw new TypeConversionException(
          name
              + " is on a file system that is none of this machine; runs and networks are read from"
              + " folders that all machines see, so mount it or copy them");
    }
    try {
      return Path.of(URI.create(name));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(name + " is no URI of a file: " + e.getMessage());
    }
  }
}
