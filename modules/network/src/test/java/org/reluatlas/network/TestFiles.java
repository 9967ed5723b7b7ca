package org.reluatlas.network;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files under the test resources. */
public final class TestFiles {

  private TestFiles() {}

  /** The file or folder at a path below the test resources. */
  public static Path at(String name) {
    URL url = TestFiles.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalArgumentException("no test resource " + name);
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** All files in a folder whose names end in {@code ending}, sorted. */
  public static List<Path> in(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(at(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
