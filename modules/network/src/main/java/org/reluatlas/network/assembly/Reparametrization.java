package org.reluatlas.network.assembly;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * A weight that PyTorch stores by what it is computed from, as it is after training.
 *
 * <ul>
 *   <li>Weight normalisation, W = g·V/‖V‖: the norm is that of each row, of each column or of the
 *       whole matrix, as the shape of g tells. Salimans and Kingma, 2016, section 2.
 *   <li>Spectral normalisation, W = V/σ with σ = uᵀVv for the stored u and v. Miyato and others,
 *       2018, section 2.1.
 * </ul>
 *
 * <p>Computed in double: the square root, the quotient and the products are rounded.
 */
final class Reparametrization {

  private static final String NEW = "parametrizations.weight.";

  /** The names of the tensors, in the form of hooks and in that of parametrizations. */
  static final Set<String> PARAMETERS =
      Set.of(
          "weight_g",
          "weight_v",
          "weight_orig",
          "weight_u",
          NEW + "original",
          NEW + "original0",
          NEW + "original1",
          NEW + "0._u",
          NEW + "0._v");

  private final SourceFile file;
  private final String place;
  private final Map<String, StoredTensor> tensors;

  Reparametrization(SourceFile file, String place, Map<String, StoredTensor> tensors) {
    this.file = file;
    this.place = place;
    this.tensors = tensors;
  }

  /** The tensor V, shaped as the weight is; null when the weight is stored as it is. */
  static StoredTensor direction(Map<String, StoredTensor> tensors) {
    StoredTensor spectral = first(tensors, "weight_orig", NEW + "original");
    return spectral == null ? first(tensors, "weight_v", NEW + "original1") : spectral;
  }

  private static StoredTensor first(Map<String, StoredTensor> tensors, String old, String recent) {
    StoredTensor tensor = tensors.get(old);
    return tensor == null ? tensors.get(recent) : tensor;
  }

  /** The weight W row by row. */
  double[] weights() throws NetworkFormatException {
    StoredTensor direction = direction(tensors);
    StoredLayers.requireMatrix(file, place, direction);
    StoredTensor left = first(tensors, "weight_u", NEW + "0._u");
    return left == null ? withNorm(direction) : withUnitNorm(direction, left);
  }

  private double[] withNorm(StoredTensor direction) throws NetworkFormatException {
    StoredTensor lengths = first(tensors, "weight_g", NEW + "original0");
    if (lengths == null) {
      throw incomplete();
    }
    int rows = direction.size(0);
    int columns = direction.size(1);
    double[] v = direction.values();
    double[] g = lengths.values();
    boolean perRow = lengths.rank() == 2 && lengths.size(0) == rows && lengths.size(1) == 1;
    boolean perColumn = lengths.rank() == 2 && lengths.size(0) == 1 && lengths.size(1) == columns;
    if (!perRow && !perColumn && g.length != 1) {
      throw incomplete();
    }
    double[] squares = new double[g.length];
    for (int i = 0; i < v.length; i++) {
      squares[group(i, columns, perRow, perColumn)] += v[i] * v[i];
    }
    double[] weights = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      int group = group(i, columns, perRow, perColumn);
      weights[i] = v[i] * (g[group] / Math.sqrt(squares[group]));
    }
    return weights;
  }

  private static int group(int i, int columns, boolean perRow, boolean perColumn) {
    return perRow ? i / columns : perColumn ? i % columns : 0;
  }

  private double[] withUnitNorm(StoredTensor direction, StoredTensor left)
      throws NetworkFormatException {
    StoredTensor right = first(tensors, "weight_v", NEW + "0._v");
    double[] u = left.values();
    double[] v = right == null ? new double[0] : right.values();
    int columns = direction.size(1);
    if (u.length != direction.size(0) || v.length != columns) {
      throw incomplete();
    }
    double[] weights = direction.values();
    double sigma = 0;
    for (int i = 0; i < weights.length; i++) {
      sigma += u[i / columns] * weights[i] * v[i % columns];
    }
    double norm = sigma;
    return Arrays.stream(weights).map(weight -> weight / norm).toArray();
  }

  private NetworkFormatException incomplete() {
    return file.refusal(
        place
            + " has a normalised weight whose tensors do not fit one another; save the whole"
            + " state_dict, or remove the normalisation before saving");
  }
}
