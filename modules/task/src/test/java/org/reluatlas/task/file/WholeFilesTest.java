package org.reluatlas.task.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

  @TempDir private Path folder;

  private List<Path> content() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).collect(Collectors.toList());
    }
  }

  @Test
  void allAppearTogether() throws IOException {
    Path first = folder.resolve("a/b/first");
    Path second = folder.resolve("second");
    Files.writeString(second, "old");
    try (WholeFiles files = new WholeFiles()) {
      files.write(first, out -> out.write("1"));
      files.write(second, out -> out.write("2"));
      assertFalse(Files.exists(first));
      assertEquals("old", Files.readString(second));
      assertEquals(List.of(first, second), files.commit());
    }
    assertEquals("1", Files.readString(first));
    assertEquals("2", Files.readString(second));
    assertEquals(4, content().size());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNothingIsNotCalledMissing() throws IOException {
    assertEquals("/proc/nope.off: no file can be made in this folder", failureAt("/proc/nope.off"));
    assertEquals("/proc/out: no folder can be made there", failureAt("/proc/out/nope.off"));
  }

  private static String failureAt(String file) throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      return assertThrows(
              IOException.class, () -> files.write(Path.of(file), out -> out.write("1")))
          .getMessage();
    }
  }

  /** The second file fails: neither it nor the first is there, nor the folders made for them. */
  @Test
  void noneAppearsWhenOneFails() throws IOException {
    Path second = folder.resolve("a/second");
    IOException failure =
        assertThrows(
            IOException.class,
            () -> {
              try (WholeFiles files = new WholeFiles()) {
                files.write(folder.resolve("a/b/first"), out -> out.write("1"));
                files.write(
                    second,
                    out -> {
                      throw new IOException("No space left on device");
                    });
                files.commit();
              }
            });
    assertEquals(second + ": No space left on device", failure.getMessage());
    assertEquals(List.of(), content());
  }

  private void replace(Path file, String text) throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      files.write(file, out -> out.write(text));
      files.commit();
    }
  }

  @Test
  void aReplacedFileKeepsItsPermissionsAndALinkStaysOne() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, own);
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    replace(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    assertEquals(own, Files.getPosixFilePermissions(file));
    assertEquals(2, content().size());
  }

  @Test
  void aDraftIsEmptyAndNotInItsPlace() throws IOException {
    Path file = folder.resolve("file");
    try (WholeFiles files = new WholeFiles()) {
      Path draft = files.draft(file);
      assertEquals(0, Files.size(draft));
      assertFalse(Files.exists(file));
      Files.writeString(draft, "new");
    }
    assertEquals(List.of(), content());
    assertThrows(IOException.class, () -> new WholeFiles().draft(folder.resolve("missing/file")));
  }

  /** Only drafts, and only old ones, since another process may be at work. */
  @Test
  void whatAKilledProcessLeftIsRemoved() throws IOException {
    Path old = Files.createFile(folder.resolve("." + UUID.randomUUID() + ".part"));
    Path recent = Files.createFile(folder.resolve("." + UUID.randomUUID() + ".part"));
    Path foreign = Files.createFile(folder.resolve(".mine.part"));
    FileTime anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(old, anHourAgo);
    Files.setLastModifiedTime(foreign, anHourAgo);
    WholeFiles.removeAbandoned(folder);
    assertTrue(Files.notExists(old) && Files.exists(recent) && Files.exists(foreign));
    WholeFiles.removeAbandoned(folder.resolve("none"));
  }
}
