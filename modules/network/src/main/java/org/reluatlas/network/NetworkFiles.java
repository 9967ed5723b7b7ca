package org.reluatlas.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.json.JsonNetworkReader;
import org.reluatlas.network.keras.KerasReader;
import org.reluatlas.network.nnet.NnetReader;
import org.reluatlas.network.numpy.NumpyReader;
import org.reluatlas.network.onnx.OnnxReader;
import org.reluatlas.network.pytorch.PyTorchReader;
import org.reluatlas.network.safetensors.SafetensorsReader;
import org.reluatlas.network.stablebaselines.StableBaselinesReader;

/**
 * Reads a network from a file of any supported format. The content decides which format it is; the
 * extension only where the content does not tell.
 */
public final class NetworkFiles {

  /** The names of all formats, for users. */
  public static final String FORMATS =
      "ONNX, PyTorch, Keras, Stable-Baselines3, safetensors, NumPy, NNet or JSON";

  /** How many bytes a reader sees to recognise its format. */
  public static final int START = 512;

  /** To add a format, write a {@link NetworkReader} and put it here. */
  private static final List<NetworkReader> READERS =
      List.of(
          new SafetensorsReader(),
          new JsonNetworkReader(),
          new NnetReader(),
          new NumpyReader(),
          new StableBaselinesReader(),
          new KerasReader(),
          new PyTorchReader(),
          new OnnxReader());

  private NetworkFiles() {}

  /**
   * Reads the network at {@code path}.
   *
   * @throws SeveralNetworksException when there are several in the file
   * @throws NetworkFormatException when the file cannot be read, is damaged, or holds what ReLU
   *     Atlas does not support; the message is one sentence that starts with the name of the file
   */
  public static ImportedNetwork read(Path path) throws NetworkFormatException {
    return read(path, null);
  }

  /**
   * Reads one of the networks at {@code path}.
   *
   * @param part its name, as {@link SeveralNetworksException#parts} lists it, or the end of that
   *     name from a dot on where only one part ends so; null when the file must hold one network
   * @throws SeveralNetworksException when there are several in the file and {@code part} is null
   * @throws NetworkFormatException when there is no such part, or as {@link #read(Path)} throws it
   */
  public static ImportedNetwork read(Path path, String part) throws NetworkFormatException {
    SourceFile file = SourceFile.at(path);
    try {
      return read(file, part);
    } catch (NetworkFormatException e) {
      throw e;
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  /** The extensions of all formats, without the dot. */
  public static List<String> extensions() {
    return READERS.stream()
        .flatMap(reader -> Arrays.stream(reader.extensions()))
        .collect(Collectors.toUnmodifiableList());
  }

  private static ImportedNetwork read(SourceFile file, String part) throws IOException {
    byte[] start = file.start(START);
    for (NetworkReader reader : READERS) {
      if (reader.recognises(start, file)) {
        ImportedNetwork network = reader.read(file, part);
        return isNamedAfter(reader, file) ? network : network.withNotice(misnamed(reader, file));
      }
    }
    String foreign = ForeignFormats.describe(start);
    if (foreign != null) {
      throw file.refusal(foreign);
    }
    for (NetworkReader reader : READERS) {
      if (isNamedAfter(reader, file)) {
        return reader.read(file, part);
      }
    }
    throw file.refusal("is no network file that ReLU Atlas knows; it reads " + formats());
  }

  private static boolean isNamedAfter(NetworkReader reader, SourceFile file) {
    return Arrays.stream(reader.extensions()).anyMatch(file::hasExtension);
  }

  private static String misnamed(NetworkReader reader, SourceFile file) {
    return file.name() + " was read as " + reader.format() + ", which its content is";
  }

  private static String formats() {
    return READERS.stream()
        .map(reader -> reader.format() + " (." + String.join(", .", reader.extensions()) + ")")
        .collect(Collectors.joining(", "));
  }
}
