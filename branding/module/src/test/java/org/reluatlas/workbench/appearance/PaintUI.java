package org.reluatlas.workbench.appearance;

import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.gephi.appearance.api.Function;
import org.gephi.appearance.plugin.PartitionElementColorTransformer;
import org.gephi.appearance.plugin.RankingNodeSizeTransformer;
import org.gephi.appearance.spi.Transformer;
import org.gephi.appearance.spi.TransformerCategory;
import org.gephi.appearance.spi.TransformerUI;
import org.openide.util.lookup.ServiceProvider;

/** Interfaces of two of Gephi's transformers, in two categories. */
abstract class PaintUI implements TransformerUI<Transformer>, TransformerCategory {

  private final String category;
  private final String name;
  private final Class<? extends Transformer> kind;

  PaintUI(String category, String name, Class<? extends Transformer> kind) {
    this.category = category;
    this.name = name;
    this.kind = kind;
  }

  @Override
  public TransformerCategory getCategory() {
    return this;
  }

  @Override
  public String getId() {
    return category;
  }

  @Override
  public JPanel getPanel(Function function) {
    JPanel panel = new JPanel();
    panel.add(new JLabel("settings of " + function));
    return panel;
  }

  /** Names the interface and its category. */
  @Override
  public String getDisplayName() {
    return name;
  }

  @Override
  public String getDescription() {
    return name;
  }

  @Override
  public Icon getIcon() {
    return null;
  }

  @Override
  public AbstractButton[] getControlButton() {
    return null;
  }

  @Override
  public Class<? extends Transformer> getTransformerClass() {
    return kind;
  }

  /** Colours by parts. */
  @ServiceProvider(service = TransformerUI.class, position = 1)
  public static final class Parts extends PaintUI {

    public Parts() {
      super("colour", "Parts", PartitionElementColorTransformer.class);
    }
  }

  /** Sizes by rank. */
  @ServiceProvider(service = TransformerUI.class, position = 2)
  public static final class Sizes extends PaintUI {

    public Sizes() {
      super("size", "Sizes", RankingNodeSizeTransformer.class);
    }
  }
}
