package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.archive.ZipArchive;
import org.reluatlas.network.assembly.HiddenActivation;

/** Reads files of {@code torch.save}: zip archives, and the layout before PyTorch 1.6. */
public final class PyTorchReader implements NetworkReader {

  private static final int PROTO = 0x80;
  private static final int TAR_MAGIC = 257;

  @Override
  public String format() {
    return "PyTorch";
  }

  @Override
  public String[] extensions() {
    return new String[] {"pt", "pth", "ckpt"};
  }

  /** A zip archive, a pickle or a tar archive. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    return ZipArchive.isZip(start) || isTar(start) || isPickle(start);
  }

  private static boolean isPickle(byte[] start) {
    return start.length > 1 && (start[0] & 0xFF) == PROTO && start[1] >= 2 && start[1] <= 5;
  }

  private static boolean isTar(byte[] start) {
    return start.length > TAR_MAGIC + 5
        && new String(start, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    byte[] start = file.start(TAR_MAGIC + 6);
    if (isTar(start)) {
      throw file.refusal(
          "is a tar archive, as PyTorch before 0.1.11 wrote them; load it and save it with a newer"
              + " PyTorch");
    }
    return read(file, file.bytes(), part, HiddenActivation.RELU, format());
  }

  /**
   * Reads the bytes of a file of {@code torch.save}.
   *
   * @param file that they are of or in, for refusals
   * @param activation what stands between the layers of a state_dict
   * @param format the name of the format of that file
   */
  public static ImportedNetwork read(
      SourceFile file, byte[] content, String part, HiddenActivation activation, String format)
      throws IOException {
    if (ZipArchive.isZip(content)) {
      ZipLayout layout = new ZipLayout(file, new ZipArchive(file, content));
      return new Checkpoint(file, layout, part, activation).read(layout.root(), format);
    }
    LegacyLayout layout = new LegacyLayout(file, content);
    return new Checkpoint(file, layout, part, activation).read(layout.root(), format);
  }
}
