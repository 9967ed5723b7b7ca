package org.reluatlas.workbench.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gephi.layout.spi.Layout;
import org.gephi.layout.spi.LayoutProperty;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Sheet;

/** The properties of a layout for a property sheet, by category in the order of the layout. */
final class LayoutNode extends AbstractNode {

  private final Layout layout;

  LayoutNode(Layout layout) {
    super(Children.LEAF);
    this.layout = layout;
    setName(layout.getBuilder().getName());
  }

  @Override
  protected Sheet createSheet() {
    Map<String, Sheet.Set> categories = new LinkedHashMap<>();
    for (LayoutProperty property : layout.getProperties()) {
      categories
          .computeIfAbsent(property.getCategory(), LayoutNode::category)
          .put(property.getProperty());
    }
    Sheet sheet = new Sheet();
    categories.values().forEach(sheet::put);
    return sheet;
  }

  private static Sheet.Set category(String name) {
    Sheet.Set set = new Sheet.Set();
    set.setName(name);
    set.setDisplayName(name);
    return set;
  }
}
