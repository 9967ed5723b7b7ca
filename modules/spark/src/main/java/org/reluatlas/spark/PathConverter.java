package org.reluatlas.spark;

import java.nio.file.Path;
import org.reluatlas.spark.hadoop.FilePaths;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a file or folder is: a path, or a URI of any file system that Spark knows. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    try {
      return FilePaths.of(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(name + " is no path or URI: " + e.getMessage());
    }
  }
}
