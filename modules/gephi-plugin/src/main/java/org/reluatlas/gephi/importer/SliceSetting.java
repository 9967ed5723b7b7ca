package org.reluatlas.gephi.importer;

import java.util.Optional;
import org.openide.util.NbBundle;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.task.ExplainedException;

/** What of the input space a person wants to import. Immutable. */
public final class SliceSetting {

  /** As suits the network, see {@link Kind#AUTOMATIC}. */
  public static final SliceSetting AUTOMATIC = of(Kind.AUTOMATIC, "");

  /** With more inputs than that, the whole input space mostly has too many cells to look at. */
  private static final int MOST_WHOLE_INPUTS = 3;

  /** The ways to choose. */
  public enum Kind {
    /** The whole of few inputs; of many, the plane of the first two principal components. */
    AUTOMATIC,
    /** The whole input space. */
    WHOLE,
    /** The first two principal components of the training points. */
    TWO_COMPONENTS,
    /** The first three principal components of the training points. */
    THREE_COMPONENTS,
    /** Through rows of the points, by their numbers from 0. */
    ROWS,
    /** Some inputs, by their names or their numbers from 0. */
    COORDINATES;

    /** Whether it needs words, divided by commas. */
    public boolean needsWords() {
      return this == ROWS || this == COORDINATES;
    }
  }

  private final Kind kind;
  private final String words;

  private SliceSetting(Kind kind, String words) {
    this.kind = kind;
    this.words = words;
  }

  /**
   * A choice.
   *
   * @param words the rows or the coordinates, divided by commas; of no meaning for other kinds
   */
  public static SliceSetting of(Kind kind, String words) {
    return new SliceSetting(kind, kind.needsWords() ? words : "");
  }

  /** The way it was chosen. */
  public Kind kind() {
    return kind;
  }

  /** The rows or the coordinates; empty for other kinds. */
  public String words() {
    return words;
  }

  /**
   * The slice of a network; empty for the whole input space.
   *
   * @param inputs of the network
   * @param hasPoints whether there are points to find a slice by
   * @throws ExplainedException when a person has to choose
   */
  Optional<SliceSpecification> choice(int inputs, boolean hasPoints) {
    switch (kind) {
      case AUTOMATIC:
        return automatic(inputs, hasPoints);
      case TWO_COMPONENTS:
        return Optional.of(SliceSpecification.principalComponents(2));
      case THREE_COMPONENTS:
        return Optional.of(SliceSpecification.principalComponents(3));
      case ROWS:
        return Optional.of(SliceSpecification.throughRows(words));
      case COORDINATES:
        return Optional.of(SliceSpecification.coordinates(words));
      default:
        return Optional.empty();
    }
  }

  private static Optional<SliceSpecification> automatic(int inputs, boolean hasPoints) {
    if (inputs <= MOST_WHOLE_INPUTS) {
      return Optional.empty();
    }
    if (!hasPoints) {
      throw ExplainedException.ofInput(
          "%s", NbBundle.getMessage(SliceSetting.class, "SliceSetting.choose", inputs));
    }
    return Optional.of(SliceSpecification.principalComponents(2));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SliceSetting
        && kind == ((SliceSetting) other).kind
        && words.equals(((SliceSetting) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + words.hashCode();
  }
}
