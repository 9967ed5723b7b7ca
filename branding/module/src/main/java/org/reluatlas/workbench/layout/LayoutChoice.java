package org.reluatlas.workbench.layout;

import java.util.Comparator;
import java.util.stream.Stream;
import org.gephi.layout.spi.LayoutBuilder;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;

/** An entry of the list of layouts: one of them, or none. */
final class LayoutChoice {

  static final LayoutChoice NONE = new LayoutChoice(null);

  final LayoutBuilder builder;

  private LayoutChoice(LayoutBuilder builder) {
    this.builder = builder;
  }

  /** None, then all layouts that there are by name. */
  static LayoutChoice[] all() {
    Stream<LayoutChoice> layouts =
        Lookup.getDefault().lookupAll(LayoutBuilder.class).stream()
            .map(LayoutChoice::new)
            .sorted(Comparator.comparing(LayoutChoice::toString));
    return Stream.concat(Stream.of(NONE), layouts).toArray(LayoutChoice[]::new);
  }

  /** The sentence that says what the layout does; empty when it has none. */
  String description() {
    if (builder == null || builder.getUI() == null || builder.getUI().getDescription() == null) {
      return "";
    }
    return builder.getUI().getDescription();
  }

  @Override
  public String toString() {
    return builder == null
        ? NbBundle.getMessage(LayoutChoice.class, "LayoutChoice.none")
        : builder.getName();
  }
}
