package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that promise more than they hold take neither the time nor the memory they promise. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileFilesTest {

  /** What reading a file of a few bytes may allocate in all. */
  private static final long FEW = 4L << 20;

  @TempDir Path folder;

  @Test
  void filesThatAreNotThere() throws IOException {
    refuses(folder.resolve("missing.onnx"), "there is no such file; check the name and the folder");
    refuses(
        Files.createDirectory(folder.resolve("folder.pt")),
        "is a folder, not a file; name a file inside it");
    refuses(Files.createFile(folder.resolve("empty.json")), "is empty; write the file again");
  }

  @Test
  void filesThatMayNotBeRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.json"), "{}");
    assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret)); // not for root
    refuses(secret, "may not be read; check the permissions of the file");
  }

  @Test
  void filesOfOtherPrograms() throws IOException {
    refuses(
        write("notes.txt", "Dear diary".getBytes(StandardCharsets.UTF_8)),
        "is no network file that ReLU Atlas knows; it reads safetensors (.safetensors), JSON"
            + " (.json), NNet (.nnet), NumPy (.npz), Stable-Baselines3 (.zip), Keras (.keras, .h5,"
            + " .hdf5), PyTorch (.pt, .pth, .ckpt), ONNX (.onnx)");
    refuses(
        write("model.h5", new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 26, '\n'}),
        "is an HDF5 file that is cut off or damaged, or of a kind that is not read; save the model"
            + " again");
    refuses(
        write(
            "model.onnx",
            "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII)),
        "is a Git LFS pointer, not the file itself; fetch it with git lfs pull");
    refuses(
        write("model.onnx", "<html>Not found</html>".getBytes(StandardCharsets.US_ASCII)),
        "is cut off or damaged near byte 1, or is no ONNX file; export it again");
  }

  @Test
  void aWrongExtensionIsToldAndDoesNotMatter() throws IOException {
    byte[] onnx = Files.readAllBytes(TestFiles.at("reference/deg_box/network.onnx"));
    ImportedNetwork network = NetworkFiles.read(write("network.pt", onnx));
    assertEquals("ONNX", network.format());
    assertEquals("network.pt was read as ONNX, which its content is", network.notices().get(0));
  }

  @Test
  void safetensorsThatPromise() throws IOException {
    refusesCheaply(
        safetensors(1L << 60, "{}"),
        "promises a header of 1152921504606846976 bytes, but has 10 in all; the file is cut off or"
            + " no safetensors file");
    refusesCheaply(
        safetensors(-1, "{}"),
        "promises a header of 18446744073709551615 bytes, but has 10 in all; the file is cut off or"
            + " no safetensors file");
    refusesCheaply(
        tensor("[1073741824,1073741824]", "[0,4]"),
        "tensor \"0.weight\" has 4 bytes, which its shape does not fill; the header is damaged");
    refusesCheaply(
        tensor("[1]", "[0,9007199254740992]"),
        "tensor \"0.weight\" is said to lie at bytes 0 to 9007199254740992, but 4 bytes of numbers"
            + " are there; the file is cut off or damaged");
    refusesCheaply(
        tensor("[1]", "[4,0]"),
        "tensor \"0.weight\" is said to lie at bytes 4 to 0, but 4 bytes of numbers are there; the"
            + " file is cut off or damaged");
    refusesCheaply(
        tensor("[-1]", "[0,4]"),
        "tensor \"0.weight\" has a size of -1 along an axis; the header is damaged");
    refusesCheaply(
        tensor(
            "[1]", "[0,4]},\"1.weight\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[2,4]"),
        "tensors \"0.weight\" and \"1.weight\" overlap; the header is damaged");
    refusesCheaply(
        tensor("[[[[1]]]]", "[0,4]"),
        "has a damaged header near \"$.0.weight.shape[0]\"; write the file again");
    refusesCheaply(
        safetensors(7, "{\"a\":1}"), "has a damaged header near \"$.a\"; write the file again");
  }

  private Path tensor(String shape, String offsets) throws IOException {
    String header =
        "{\"0.weight\":{\"dtype\":\"F32\",\"shape\":"
            + shape
            + ",\"data_offsets\":"
            + offsets
            + "}}";
    return safetensors(header.length(), header + "\0\0\0\0");
  }

  private Path safetensors(long length, String rest) throws IOException {
    byte[] text = rest.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    return write("model.safetensors", bytes.putLong(length).put(text).array());
  }

  @Test
  void jsonThatIsNestedWithoutEnd() throws IOException {
    for (String level : new String[] {"[", "{\"a\":"}) {
      String text = "{\"format\":\"relu-mlp-v1\",\"note\":" + level.repeat(500_000);
      Path file = write("deep.json", text.getBytes(StandardCharsets.UTF_8));
      NetworkFormatException e =
          assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
      String start = "deep.json: is nested deeper than 64 levels at $.note";
      assertTrue(e.getMessage().startsWith(start), e.getMessage());
    }
  }

  @Test
  void protobufThatIsNestedWithoutEnd() throws IOException {
    byte[] nested = new byte[0];
    for (int depth = 0; depth < 2000; depth++) {
      ByteArrayOutputStream outer = new ByteArrayOutputStream();
      outer.write(depth % 3 == 0 ? 0x32 : depth % 3 == 1 ? 0x2A : 0x0A);
      for (int rest = nested.length; ; rest >>>= 7) {
        outer.write(rest < 128 ? rest : (rest & 127) | 128);
        if (rest < 128) {
          break;
        }
      }
      outer.write(nested);
      nested = outer.toByteArray();
    }
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    model.write(0x3A);
    model.write((nested.length & 127) | 128);
    model.write(nested.length >> 7);
    model.write(nested);
    refuses(write("deep.onnx", model.toByteArray()), "has no input; export the network with one");
  }

  @Test
  void protobufThatPromises() throws IOException {
    refusesCheaply(
        write("model.onnx", new byte[] {0x3A, -1, -1, -1, -1, -1, -1, -1, 127, 0, 0}),
        "is cut off or damaged near byte 9, or is no ONNX file; export it again");
    byte[] nodes = new byte[1_000_004];
    for (int i = 0; i < nodes.length; i += 2) {
      nodes[i] = 0x0A; // a node without a field, again and again
    }
    ByteBuffer model = ByteBuffer.allocate(nodes.length + 5);
    model.put((byte) 0x3A);
    for (int rest = nodes.length; rest > 0; rest >>>= 7) {
      model.put((byte) (rest < 128 ? rest : (rest & 127) | 128));
    }
    refuses(
        write("nodes.onnx", model.put(nodes).array()),
        "has more than 200,000 nodes, names and tensors, too many for a network of layers");
  }

  @Test
  void picklesThatGoOnAndOn() throws IOException {
    byte[] dictionaries = new byte[3_000_000];
    Arrays.fill(dictionaries, (byte) '}');
    dictionaries[0] = (byte) 0x80;
    dictionaries[1] = 2;
    refuses(
        write("dictionaries.pt", dictionaries),
        "has more than 1,000,000 pickle instructions, far more than a network takes");
    Arrays.fill(dictionaries, 2, dictionaries.length, (byte) 0x85);
    dictionaries[2] = ')';
    dictionaries[900_000] = '.';
    refuses(
        write("tuples.pt", dictionaries),
        "is a pickle, but not of torch.save; save the state_dict of the network with torch.save");
  }

  @Test
  void zipArchivesThatUnpackToMore() throws IOException {
    Path bomb = folder.resolve("bomb.pt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      for (int i = 0; i < 20; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    refusesCheaply(
        bomb,
        "has compressed entries, which torch.save does not write; unpack it and save the network"
            + " again");
    byte[] stored = storedZip();
    int size = indexOf(stored, "PK\u0001\u0002") + 24;
    ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).putInt(size, 0x7FFFFFF0);
    ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).putInt(size - 4, 0x7FFFFFF0);
    NetworkFormatException e =
        assertThrows(
            NetworkFormatException.class, () -> NetworkFiles.read(write("sizes.pt", stored)));
    assertTrue(e.getMessage().startsWith("sizes.pt: "), e.getMessage());
  }

  @Test
  void arraysThatPromise() throws IOException {
    refusesCheaply(
        array("{'descr': '<f8', 'fortran_order': False, 'shape': (999999999, 999999999), }"),
        "array \"0.weight\" is cut off or damaged: its header does not fit its bytes; save it"
            + " again");
    refusesCheaply(
        array("{'descr': '<f8', 'fortran_order': False, 'shape': (1152921504606846976,), }"),
        "array \"0.weight\" is cut off or damaged: its header does not fit its bytes; save it"
            + " again");
    refusesCheaply(
        array("{'descr': '|O', 'fortran_order': False, 'shape': (2, 2), }"),
        "array \"0.weight\" holds Python objects, which are not read; save arrays of numbers");
    refusesCheaply(
        array("{'shape': (2, 2)}"),
        "array \"0.weight\" has a header without a plain number format, order and shape; save"
            + " arrays of numbers");
    refusesCheaply(
        zeros(40),
        "unpacks to more than 32 times its size, and weights do not shrink so far; save the network"
            + " without compression");
    refusesCheaply(
        zeros(257), "unpacks to more than 256 MB, which is too large; save no more than is needed");
  }

  /** An archive of as many megabytes of zeros. */
  private Path zeros(int megabytes) throws IOException {
    Path file = folder.resolve("zeros.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("0.weight.npy"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    return file;
  }

  private Path array(String header) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(10 + text.length + 32).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.putShort((short) text.length).put(text);
    Path file = folder.resolve("arrays.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("0.weight.npy"));
      zip.write(bytes.array());
    }
    return file;
  }

  private static byte[] storedZip() throws IOException {
    byte[] pickle = {(byte) 0x80, 2, '}', '.'};
    CRC32 check = new CRC32();
    check.update(pickle);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("archive/data.pkl");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(pickle.length);
      entry.setCrc(check.getValue());
      zip.putNextEntry(entry);
      zip.write(pickle);
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  @Test
  void fileLargerThanMemoryShouldHold() throws IOException {
    Path file = folder.resolve("huge.onnx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.write(0x08);
      sparse.setLength(300L << 20);
    }
    refusesCheaply(
        file,
        "has 300 MB, and ReLU Atlas reads files of at most 256 MB; save no more than is needed");
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void refuses(Path file, String sentence) {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertEquals(file.getFileName() + ": " + sentence, e.getMessage());
  }

  private static void refusesCheaply(Path file, String sentence) {
    refuses(file, sentence); // loads the classes
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    refuses(file, sentence);
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    assertTrue(allocated < FEW, allocated + " bytes to refuse " + file.getFileName());
  }
}
