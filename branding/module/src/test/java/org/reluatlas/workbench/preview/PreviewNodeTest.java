package org.reluatlas.workbench.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.nodes.Node;
import org.openide.nodes.Node.PropertySet;

class PreviewNodeTest {

  private final PreviewProperties properties = new PreviewProperties();
  private int changes;
  private PropertySet[] sets;

  @BeforeEach
  void threePropertiesOfTwoCategories() {
    add("lines", Boolean.class, "Second");
    add("width", Float.class, "First", "lines");
    add("labels", Boolean.class, "Second");
    properties.putValue("lines", true);
    properties.putValue("width", 2f);
    sets = new PreviewNode(properties, () -> changes++).getPropertySets();
  }

  private void add(String name, Class<?> type, String category, String... dependencies) {
    properties.addProperty(
        PreviewProperty.createProperty(
            this, name, type, name + " shown", name + " described", category, dependencies));
  }

  @SuppressWarnings("unchecked") // the caller knows the type
  private <T> Node.Property<T> find(String name) {
    return (Node.Property<T>)
        Arrays.stream(sets)
            .flatMap(set -> Arrays.stream(set.getProperties()))
            .filter(property -> property.getName().equals(name))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void categoriesStandInTheOrderOfTheProperties() {
    assertEquals(
        "Second, First, Canvas",
        Arrays.stream(sets).map(PropertySet::getDisplayName).collect(Collectors.joining(", ")));
    assertEquals(2, sets[0].getProperties().length);
    assertEquals("width described", find("width").getShortDescription());
  }

  @Test
  void valuesReachThePreview() throws ReflectiveOperationException {
    Node.Property<Float> width = find("width");
    assertEquals(2f, width.getValue());
    width.setValue(5f);
    assertEquals(5f, properties.getFloatValue("width"));
    Node.Property<Color> background = find(PreviewProperty.BACKGROUND_COLOR);
    background.setValue(Color.BLACK);
    assertEquals(Color.BLACK, properties.getColorValue(PreviewProperty.BACKGROUND_COLOR));
    assertEquals(2, changes);
  }

  @Test
  void whatIsSwitchedOffClosesWhatDependsOnIt() throws ReflectiveOperationException {
    assertTrue(find("width").canWrite());
    Node.Property<Boolean> lines = find("lines");
    lines.setValue(false);
    assertFalse(find("width").canWrite());
    assertTrue(lines.canWrite());
  }
}
