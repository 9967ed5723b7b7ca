package org.reluatlas.spark.hadoop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.spark.FlakyFileSystem;
import org.reluatlas.task.ExplainedException;

/** Files of this machine, read through Hadoop. */
class HadoopFilesTest {

  @TempDir private Path folder;
  private Path remote;

  @BeforeEach
  void install() {
    FlakyFileSystem.install();
    remote = FilePaths.of(FlakyFileSystem.uri(folder));
  }

  @AfterEach
  void uninstall() {
    FlakyFileSystem.uninstall();
  }

  @Test
  void filesAndFolders() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/one.txt"), "α\nβ\n");
    Path file = remote.resolve("a/one.txt");
    assertTrue(Files.isRegularFile(file));
    assertTrue(Files.isReadable(file));
    assertFalse(Files.isWritable(file));
    assertTrue(Files.isDirectory(remote.resolve("a")));
    assertFalse(Files.exists(remote.resolve("b")));
    assertEquals(6, Files.size(file));
    assertEquals(List.of("α", "β"), Files.readAllLines(file));
    assertEquals("α\nβ\n", Files.readString(file, StandardCharsets.UTF_8));
    try (Stream<Path> inside = Files.walk(remote)) {
      assertEquals(
          List.of("", "a", "a/b", "a/one.txt"),
          inside
              .map(each -> remote.relativize(each).toString())
              .sorted()
              .collect(Collectors.toList()));
    }
    assertEquals(file, remote.resolve("a/b/../one.txt").toRealPath());
    assertTrue(Files.isSameFile(file, remote.resolve("a/./one.txt")));
    assertEquals(
        Files.getLastModifiedTime(folder.resolve("a/one.txt")).toMillis(),
        Files.getLastModifiedTime(file).toMillis());
  }

  @Test
  void anyPartOfAFile() throws IOException {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    Files.write(folder.resolve("large"), content);
    assertArrayEquals(content, Files.readAllBytes(remote.resolve("large")));
    try (InputStream in = Files.newInputStream(remote.resolve("large"))) {
      assertArrayEquals(content, in.readAllBytes());
    }
    SeekableByteChannel channel = Files.newByteChannel(remote.resolve("large"));
    try (channel) {
      assertEquals(content.length, channel.size());
      channel.position(299_990);
      ByteBuffer end = ByteBuffer.allocate(100);
      assertEquals(10, channel.read(end));
      assertEquals(-1, channel.read(end));
      assertEquals(content[299_999], end.get(9));
      channel.position(17);
      assertEquals(4, channel.read(ByteBuffer.allocate(4)));
      assertEquals(21, channel.position());
      channel.position(content.length + 5L);
      assertEquals(-1, channel.read(ByteBuffer.allocate(1)));
      assertEquals(0, channel.position(0).read(ByteBuffer.allocate(0)));
      assertThrows(IllegalArgumentException.class, () -> channel.position(-1));
      assertThrows(NonWritableChannelException.class, () -> channel.truncate(1));
    }
    assertThrows(ClosedChannelException.class, channel::position);
  }

  @Test
  void nothingIsWritten() {
    Path file = remote.resolve("new");
    assertThrows(ReadOnlyFileSystemException.class, () -> Files.createDirectory(file));
    assertThrows(ReadOnlyFileSystemException.class, () -> Files.writeString(file, "x"));
    assertThrows(ReadOnlyFileSystemException.class, () -> Files.delete(file));
    assertThrows(
        ReadOnlyFileSystemException.class,
        () -> Files.newByteChannel(file, StandardOpenOption.APPEND));
    assertThrows(
        AccessDeniedException.class,
        () -> file.getFileSystem().provider().checkAccess(file, java.nio.file.AccessMode.WRITE));
  }

  @Test
  void failuresOfFilesAndFailuresOnTheWay() throws IOException {
    Path missing = remote.resolve("missing");
    assertThrows(NoSuchFileException.class, () -> Files.readAllBytes(missing));
    assertThrows(NoSuchFileException.class, () -> Files.list(missing));
    Files.writeString(folder.resolve("file"), "x");
    assertThrows(NotDirectoryException.class, () -> Files.list(remote.resolve("file")));
    assertThrows(IOException.class, () -> Files.readAllBytes(remote));
    Files.writeString(folder.resolve("secret"), "x");
    assertFalse(Files.isReadable(remote.resolve("secret")));
    Files.writeString(folder.resolve("epoch00100.safetensors"), "abc");
    Path flaky = remote.resolve("epoch00100.safetensors");
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> Files.readAllBytes(flaky));
    assertEquals(
        flaky + ": the network is down for a moment",
        ExplainedException.about(failure).orElseThrow().getMessage());
    assertEquals("abc", Files.readString(flaky));
    ExplainedException unknown =
        assertThrows(
            ExplainedException.class, () -> Files.exists(FilePaths.of("no-such://there/a")));
    assertTrue(
        unknown.getMessage().startsWith("the file system no-such://there cannot be reached"),
        unknown.getMessage());
  }
}
