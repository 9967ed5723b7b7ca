package org.reluatlas.network.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Supplier;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Texts and arrays of an HDF5 file. The library that reads it believes the file: sizes are compared
 * with the length of the file before an array is asked for, and whatever the library throws on a
 * damaged file is a refusal.
 */
final class HdfContent implements AutoCloseable {

  /** Compression is allowed, but no array that grows beyond measure. */
  private static final long MOST_GROWTH = 16;

  /** A chunk that Keras's own library makes by itself has less than a megabyte. */
  private static final double CHUNK = 1 << 20;

  private final SourceFile file;
  private final long size;
  private final HdfFile hdf;

  HdfContent(SourceFile file, byte[] bytes) throws NetworkFormatException {
    this.file = file;
    this.size = bytes.length;
    this.hdf = guarded(() -> HdfFile.fromBytes(bytes));
  }

  /** An attribute that is a text; null when there is none. */
  String text(String path, String name) throws NetworkFormatException {
    Object value = attribute(path, name);
    return value instanceof String ? (String) value : null;
  }

  /** An attribute that is a list of texts; empty when there is none. */
  List<String> texts(String path, String name) throws NetworkFormatException {
    Object value = attribute(path, name);
    return value instanceof String[] ? List.of((String[]) value) : List.of();
  }

  private Object attribute(String path, String name) throws NetworkFormatException {
    return guarded(
        () -> {
          Node node = node(path);
          Attribute attribute = node == null ? null : node.getAttribute(name);
          if (attribute == null || attribute.getSize() > size) {
            return null;
          }
          return attribute.getData();
        });
  }

  /** Whether there is an array at the path. */
  boolean hasArray(String path) throws NetworkFormatException {
    return guarded(() -> node(path) instanceof Dataset);
  }

  /** Whether there is a group at the path. */
  boolean hasGroup(String path) throws NetworkFormatException {
    return guarded(() -> node(path) instanceof Group);
  }

  /** The sizes of the array along its axes. */
  int[] shape(String path) throws NetworkFormatException {
    return guarded(() -> dataset(path).getDimensions());
  }

  /** The numbers of an array, row by row. */
  double[] numbers(String path) throws NetworkFormatException {
    return guarded(
        () -> {
          Dataset dataset = dataset(path);
          Class<?> type = dataset.getJavaType();
          if (type != float.class && type != double.class) {
            throw file.refusal(
                "array "
                    + SourceFile.quoted(path)
                    + " holds "
                    + type.getSimpleName()
                    + " numbers; ReLU Atlas reads float16, float32 and float64");
          }
          if (dataset.getSize() > MOST_GROWTH * size || numbersOfAChunk(dataset) > CHUNK) {
            throw file.refusal(
                "array "
                    + SourceFile.quoted(path)
                    + " promises more numbers than the file can hold");
          }
          Object flat = dataset.isScalar() ? new double[0] : dataset.getDataFlat();
          double[] numbers = new double[Array.getLength(flat)];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Array.getDouble(flat, i);
          }
          return numbers;
        });
  }

  private static double numbersOfAChunk(Dataset dataset) {
    if (!(dataset instanceof ChunkedDataset)) {
      return 0;
    }
    double numbers = 1; // a double cannot overflow
    for (int length : ((ChunkedDataset) dataset).getChunkDimensions()) {
      numbers *= length;
    }
    return numbers;
  }

  private Dataset dataset(String path) throws NetworkFormatException {
    Node node = node(path);
    if (!(node instanceof Dataset)) {
      throw file.refusal("lacks the array " + SourceFile.quoted(path) + "; save the model again");
    }
    return (Dataset) node;
  }

  private Node node(String path) {
    Node node = hdf;
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty()) {
        node = node instanceof Group ? ((Group) node).getChild(name) : null;
      }
    }
    return node;
  }

  private <T> T guarded(Supplier<T> action) throws NetworkFormatException {
    try {
      return action.get();
    } catch (NetworkFormatException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // the library throws various exceptions on a damaged file, and lacks seldom compressions
      throw file.refusal(
          "is an HDF5 file that is cut off or damaged, or of a kind that is not read; save the model"
              + " again",
          e);
    }
  }

  @Override
  public void close() {
    hdf.close();
  }
}
