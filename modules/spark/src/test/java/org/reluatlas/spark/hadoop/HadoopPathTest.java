package org.reluatlas.spark.hadoop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of Hadoop's file systems do what paths of this machine do. */
class HadoopPathTest {

  private static final String ROOT = "hdfs://host:8020";
  private static final String[] NAMES = {"a", "b", "runs", ".", "..", "seed=3", "a b", "{run}"};

  private final Random random = new Random(3);

  private String text() {
    List<String> names = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      names.add(NAMES[random.nextInt(NAMES.length)]);
    }
    return (random.nextBoolean() || count == 0 ? "/" : "") + String.join("/", names);
  }

  private static HadoopPath remote(String text) {
    return (HadoopPath) HadoopPath.of(ROOT + "/").getFileSystem().getPath(text);
  }

  /** What both do with the same names, as a text without the file system. */
  private static String seen(Function<Path[], Object> what, Path... paths) {
    try {
      return String.valueOf(what.apply(paths)).replace(ROOT, "");
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void operationsAreThoseOfOtherPaths() {
    List<Function<Path[], Object>> operations =
        List.of(
            paths -> paths[0],
            paths -> paths[0].isAbsolute(),
            paths -> paths[0].getRoot(),
            paths -> paths[0].getFileName(),
            paths -> paths[0].getParent(),
            paths -> paths[0].getNameCount(),
            paths -> paths[0].subpath(1, 2),
            paths -> paths[0].subpath(0, 3),
            paths -> paths[0].normalize(),
            paths -> paths[0].startsWith(paths[1]),
            paths -> paths[0].endsWith(paths[1]),
            paths -> paths[0].endsWith(paths[1].toString().replace(ROOT, "")),
            paths -> paths[0].resolve(paths[1]),
            paths -> paths[0].resolve(paths[1].toString().replace(ROOT, "")),
            paths -> paths[0].resolveSibling(paths[1]),
            paths -> paths[0].equals(paths[1]),
            paths -> paths[0].equals(paths[0].resolve(paths[1]).normalize()),
            paths -> Integer.signum(paths[0].compareTo(paths[1])),
            // with dots in them they are told in more than one way
            paths -> paths[0].normalize().relativize(paths[0].resolve("x/y").normalize()),
            paths -> plain(paths[0]).relativize(plain(paths[1])));
    for (int i = 0; i < 20_000; i++) {
      String one = text();
      String other = text();
      Path[] local = {Path.of(one), Path.of(other)};
      Path[] remote = {remote(one), remote(other)};
      for (int op = 0; op < operations.size(); op++) {
        String expected = seen(operations.get(op), local);
        String message = "operation " + op + " of " + one + " and " + other;
        assertEquals(expected, seen(operations.get(op), remote), message);
      }
    }
  }

  private static Path plain(Path path) {
    return path.resolveSibling("x").getFileSystem().getPath(names(path));
  }

  private static String names(Path path) {
    StringBuilder names = new StringBuilder(path.isAbsolute() ? "/" : "");
    path.forEach(name -> names.append(name.toString().replace(".", "d")).append('/'));
    return names.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hdfs://host:8020/a/b", "hdfs://host/", "hdfs:/a", "s3a://bucket/a b/c", "x+y:/z"})
  void aUriIsWrittenAsItWasRead(String uri) {
    Path path = FilePaths.of(uri);
    assertEquals(uri, path.toString());
    assertTrue(path.isAbsolute());
    assertEquals(path, path.getFileSystem().provider().getPath(path.toUri()));
  }

  @Test
  void pathsOfOtherFileSystemsAreOthers() {
    Path one = FilePaths.of("hdfs://one/a");
    Path other = FilePaths.of("hdfs://other/a");
    assertNotEquals(one, other);
    assertFalse(one.startsWith(other));
    assertFalse(one.endsWith(other.getFileName()));
    assertThrows(IllegalArgumentException.class, () -> one.relativize(other));
    assertThrows(ProviderMismatchException.class, () -> one.compareTo(Path.of("a")));
    assertEquals(other, one.resolve(other));
    assertEquals(other, one.resolve("hdfs://other/a"));
    assertEquals(Path.of("a").toAbsolutePath(), one.resolve(Path.of("a").toAbsolutePath()));
    assertEquals(FilePaths.of("hdfs://one/a/b"), one.resolve(Path.of("b")));
  }

  @Test
  void namesOfThisMachineAreItsPaths() {
    assertEquals(Path.of("runs", "a"), FilePaths.of("runs/a"));
    assertEquals(Path.of("/runs"), FilePaths.of("file:///runs"));
    assertEquals(Path.of("/runs"), FilePaths.of(URI.create("file:/runs").toString()));
    assertEquals(Path.of("/a b/{run}"), FilePaths.of("file:/a b/{run}"));
    assertEquals(Path.of("/a b"), FilePaths.of(Path.of("/a b").toUri().toString()));
    assertFalse(FilePaths.isUri("C:\\runs"));
    assertEquals(Path.of("data:v2.csv"), FilePaths.of("data:v2.csv"));
    assertEquals(FilePaths.of("hdfs://host/a"), FilePaths.of("HDFS://host/a"));
    assertEquals(Path.of("/runs"), FilePaths.of("FILE:/runs"));
    assertThrows(IllegalArgumentException.class, () -> FilePaths.of("file://there/a"));
  }

  @Test
  void aWrittenPathIsReadAsTheSame() throws IOException, ClassNotFoundException {
    HadoopPath path = HadoopPath.of("hdfs://host/runs/a");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(path);
    }
    assertTrue(bytes.size() < 200, "bytes: " + bytes.size());
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(path, in.readObject());
    }
    assertNull(path.listed());
  }
}
