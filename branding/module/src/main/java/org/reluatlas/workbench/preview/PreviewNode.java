package org.reluatlas.workbench.preview;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.PropertySupport;
import org.openide.nodes.Sheet;
import org.openide.util.NbBundle;

/** The settings of a preview for a property sheet, by category in the order of the renderers. */
final class PreviewNode extends AbstractNode {

  private final PreviewProperties properties;
  private final Runnable changed;

  /** Tells {@code changed} after each change of a value. */
  PreviewNode(PreviewProperties properties, Runnable changed) {
    super(Children.LEAF);
    this.properties = properties;
    this.changed = changed;
    setDisplayName(text("name"));
  }

  private static String text(String key) {
    return NbBundle.getMessage(PreviewNode.class, "PreviewNode." + key);
  }

  @Override
  protected Sheet createSheet() {
    Map<String, Sheet.Set> categories = new LinkedHashMap<>();
    for (PreviewProperty property : properties.getProperties()) {
      Class<?> type = property.getType();
      categories
          .computeIfAbsent(property.getCategory(), PreviewNode::category)
          .put(setting(property, type));
    }
    categories.computeIfAbsent(text("canvas"), PreviewNode::category).put(new Background());
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

  private <T> Setting<T> setting(PreviewProperty property, Class<T> type) {
    return new Setting<>(property, type);
  }

  /** A property of a renderer; open when all that it depends on is switched on. */
  private final class Setting<T> extends PropertySupport.ReadWrite<T> {

    private final PreviewProperty property;

    Setting(PreviewProperty property, Class<T> type) {
      super(property.getName(), type, property.getDisplayName(), property.getDescription());
      this.property = property;
    }

    @Override
    public T getValue() {
      return property.getValue();
    }

    @Override
    public void setValue(T value) {
      property.setValue(value);
      changed.run();
    }

    @Override
    public boolean canWrite() {
      return Arrays.stream(properties.getParentProperties(property))
          .allMatch(parent -> Boolean.TRUE.equals(parent.getValue()));
    }
  }

  /** What is behind all, which no renderer has as a property. */
  private final class Background extends PropertySupport.ReadWrite<Color> {

    Background() {
      super(
          PreviewProperty.BACKGROUND_COLOR,
          Color.class,
          text("background"),
          text("background.description"));
    }

    @Override
    public Color getValue() {
      return properties.getColorValue(PreviewProperty.BACKGROUND_COLOR);
    }

    @Override
    public void setValue(Color color) {
      properties.putValue(PreviewProperty.BACKGROUND_COLOR, color);
      changed.run();
    }
  }
}
